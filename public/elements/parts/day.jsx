// Seven days side by side, or on a phone one of them at a time; a meal or a day opens below.
import { useState } from 'react';

const parts = props.parts;

function Days({ week, open, setOpen, day, setDay, press, look, busy, tell }) {
  const [portions, setPortions] = useState(false);
  const shown = open && week.days.find((one) => one.date === open.date);
  const meal = shown && open.key && shown.meals.find((one) => one.key === open.key);
  const close = () => {
    const from = document.getElementById(`${week.plan}-${open.date}-${open.key ?? 'day'}`);
    setOpen(null);
    if (from) from.focus();
  };
  return (
    <div>
      <div className="wv-row">
        <label className="wv-check">
          <input type="checkbox" checked={portions} onChange={(e) => setPortions(e.target.checked)} /> Portions in every meal
        </label>
        <span className="wv-muted">Target a day: {week.targets}</span>
        {week.coverage.length > 0 && <span className="wv-muted">Not known of every food: {week.coverage.slice(0, 3).join(', ')} of the weight</span>}
      </div>
      <div className="wv-strip" role="group" aria-label="Day to show">
        {week.days.map((one, n) => (
          <button type="button" key={one.date} aria-pressed={n === day} aria-label={one.name} onClick={() => setDay(n)}>
            {one.short}
          </button>
        ))}
      </div>
      <div className="wv-grid">
        {week.days.map((one, n) => (
          <Day key={one.date} one={one} week={week} chosen={n === day} portions={portions} open={open} setOpen={setOpen} press={press} busy={busy} />
        ))}
      </div>
      {meal && <parts.MealPanel key={`${open.date} ${open.key}`} meal={meal} day={shown} week={week} press={press} look={look} busy={busy} onClose={close} tell={tell} />}
      {shown && !open.key && <DayPanel day={shown} week={week} onClose={close} />}
    </div>
  );
}

function Day({ one, week, chosen, portions, open, setOpen, press, busy }) {
  const { Bar, Press } = parts;
  const is = (key) => Boolean(open && open.date === one.date && open.key === key);
  return (
    <section className={chosen ? 'wv-day wv-chosen' : 'wv-day'} aria-label={one.name}>
      <div className="wv-dayhead">
        <button type="button" id={`${week.plan}-${one.date}-day`} className="wv-dayname" aria-expanded={is(undefined)} aria-label={`${one.name}: all figures`} onClick={() => setOpen(is(undefined) ? null : { date: one.date })}>
          {one.short}
          <Marks findings={one.findings.map((n) => week.findings[n])} />
        </button>
        <Press className="wv-quiet" label={`Plan ${one.name} anew`} title="Plan this day anew; locked meals stay" busy={busy === 'regenerate_day'} onPress={() => press('regenerate_day', { date: one.date })}>
          ↻
        </Press>
      </div>
      <div className="wv-bars">
        {one.bars.map((bar) => (
          <Bar key={bar.key} bar={bar} />
        ))}
      </div>
      {one.meals.map((meal) => (
        <button type="button" key={meal.key} id={`${week.plan}-${one.date}-${meal.key}`} className="wv-meal" aria-expanded={is(meal.key)} onClick={() => setOpen(is(meal.key) ? null : { date: one.date, key: meal.key })}>
          <span className="wv-slot">
            {meal.word}
            {meal.locked && <span title="Locked"> 🔒<span className="wv-hidden">locked</span></span>}
            <Marks findings={meal.findings.map((n) => week.findings[n])} />
          </span>
          <span className="wv-dish">{meal.name}</span>
          <span className="wv-muted">
            <span className="wv-number">{meal.kcal} ·</span> <span className="wv-number">{meal.servings}</span>
          </span>
          {portions && meal.portions.map((part) => <span key={part.food} className="wv-portion">{part.measure ? `${part.measure} (${part.grams})` : part.grams} {part.food}</span>)}
        </button>
      ))}
    </section>
  );
}

function Marks({ findings }) {
  const kinds = [...new Map(findings.map((one) => [one.severity, one])).values()];
  return kinds.map((one) => (
    <span key={one.severity} title={`${one.word}: ${one.message}`}>
      {' '}
      <span aria-hidden="true">{one.mark}</span>
      <span className="wv-hidden">{one.word}</span>
    </span>
  ));
}

function DayPanel({ day, week, onClose }) {
  const { Panel, Figures, Finding } = parts;
  return (
    <Panel title={day.name} onClose={onClose}>
      <Figures names={week.names} figures={day.figures} />
      {day.unknown.length > 0 && <p className="wv-muted">Known for a part of the weight only: {day.unknown.join(', ')}.</p>}
      {day.findings.map((n) => (
        <Finding key={n} finding={week.findings[n]} />
      ))}
    </Panel>
  );
}

props.define({ Days });
