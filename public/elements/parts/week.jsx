// A week: who and when, what the validator says, seven days of meals, and everything that can be done with the plan.
import { useEffect, useRef, useState } from 'react';

const parts = props.parts;
const FORMATS = [
  ['pdf', 'PDF', 'PDF with pages for the patient and for the dietitian'],
  ['xlsx', 'XLSX', 'spreadsheet (XLSX)'],
  ['csv', 'CSV', 'CSV'],
  ['ics', 'iCal', 'calendar (iCal)']
];
const TABS = [
  ['week', 'Week'],
  ['charts', 'Charts'],
  ['findings', 'Findings']
];

function Week(week) {
  const { Said, Question, useDoing } = parts;
  const [tab, setTab] = useState('week');
  const [open, setOpen] = useState(null); // {date, key} of a meal, {date} of a day
  const [day, setDay] = useState(0); // the one a phone shows
  const [asked, setAsked] = useState(null);
  const [compared, setCompared] = useState(null);
  const { busy, said, run, tell } = useDoing();

  const about = { plan: week.plan, patient: week.patient, weekStart: week.weekStart, version: week.version };
  const press = async (tool, more = {}) => {
    const answer = await run(tool, () => week.press(tool, { ...about, ...more }));
    setAsked(answer && answer.question ? { tool, more: { ...more, yes: true }, title: answer.question, yes: 'Yes' } : null);
    if (more.yes || tool === 'approve_plan') back();
    return answer;
  };
  const back = () => document.getElementById(`week-${week.plan}`)?.focus({ preventScroll: true });
  const look = (what, more = {}) => week.look(what, { ...about, ...more });
  const compare = async () => {
    const answer = await run('compare_plan', () => look('compare_plan'));
    if (answer && answer.ok) setCompared(answer.shown);
  };
  useEffect(() => setCompared(null), [week.version]);
  const views = useRef(null);
  const turn = (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || event.altKey) return;
    event.preventDefault();
    const next = (TABS.findIndex(([key]) => key === tab) + by + TABS.length) % TABS.length;
    setTab(TABS[next][0]);
    views.current.children[next].focus();
  };

  return (
    <section className="wv-week" aria-label={`Week of ${week.patient}, ${week.week}`} id={`week-${week.plan}`} tabIndex={-1}>
      <header>
        <div className="wv-row">
          <h3>{week.patient}</h3>
          <span>{week.week}</span>
          <span className={`wv-status wv-status-${week.status}`}>
            {week.statusWord}, version {week.version}
          </span>
        </div>
        <div className="wv-row">
          <span className={week.valid ? 'wv-verdict' : 'wv-verdict wv-verdict-bad'}>
            {week.valid ? '✓' : '⛔'} {week.verdict}
          </span>
          {week.counts.map((one) => (
            <parts.Press key={one.severity} className={`wv-chip wv-${one.severity}`} onPress={() => setTab('findings')} title={one.means}>
              {one.mark} {one.said}
            </parts.Press>
          ))}
        </div>
        <Toolbar week={week} busy={busy} ask={setAsked} press={press} compare={compare} say={week.say} />
        {asked && <Question title={asked.title} yes={asked.yes} busy={busy === asked.tool} onYes={() => press(asked.tool, asked.more)} onNo={() => (setAsked(null), back())} />}
        <Said said={said} />
      </header>
      {compared && <parts.Compare {...compared} onClose={() => setCompared(null)} />}
      <div className="wv-tabs" role="tablist" aria-label="Views of the week" ref={views} onKeyDown={turn}>
        {TABS.map(([key, name]) => (
          <button type="button" key={key} role="tab" aria-selected={tab === key} tabIndex={tab === key ? 0 : -1} onClick={() => setTab(key)}>
            {name}
            {key === 'findings' && ` (${week.findings.length})`}
          </button>
        ))}
      </div>
      <div role="tabpanel" aria-label={tab}>
        {tab === 'week' && <parts.Days week={week} open={open} setOpen={setOpen} day={day} setDay={setDay} press={press} look={look} busy={busy} tell={tell} />}
        {tab === 'charts' && <parts.ChartsOf load={() => look('chart_plan')} version={week.version} />}
        {tab === 'findings' && <parts.Findings findings={week.findings} coverage={week.coverage} />}
      </div>
    </section>
  );
}

function Toolbar({ week, busy, ask, press, compare, say }) {
  const { Press, Exports } = parts;
  const [more, setMore] = useState(false); // on a phone the rest waits behind a button
  const whose = `${week.patient}’s plan for ${week.week}`;
  return (
    <div className={more ? 'wv-toolbar wv-open' : 'wv-toolbar'}>
      <div className="wv-row" role="group" aria-label="The plan">
        {week.status !== 'approved' && (
          <Press className="wv-main" onPress={() => ask({ tool: 'approve_plan', more: {}, title: `Approve ${whose}?`, yes: 'Yes, approve' })}>
            Approve
          </Press>
        )}
        <Press className="wv-more" aria-expanded={more} onPress={() => setMore(!more)}>
          {more ? 'Less' : 'Undo, copy, export …'}
        </Press>
        <Press className="wv-rest" busy={busy === 'undo'} onPress={() => press('undo')} disabled={week.version === 1}>
          Undo
        </Press>
        <Press className="wv-rest" busy={busy === 'compare_plan'} onPress={compare} disabled={week.version === 1}>
          Compare
        </Press>
        <Press className="wv-rest" busy={busy === 'duplicate_plan'} onPress={() => press('duplicate_plan')}>
          Copy to next week
        </Press>
        <Press className="wv-rest" onPress={() => say(`What do we need to buy for ${week.patient} in the week of ${week.weekStart}?`)}>Shopping list</Press>
        <Press className="wv-quiet wv-rest" busy={busy === 'delete_plan'} onPress={() => press('delete_plan')}>
          Delete
        </Press>
      </div>
      <Exports formats={FORMATS} make={(format) => week.look('export_plan', { plan: week.plan, format })} />
    </div>
  );
}

props.define({ Week });
