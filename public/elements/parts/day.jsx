// Seven days side by side, or on a phone one of them at a time; a meal or a day opens below.
import { useEffect, useRef, useState } from 'react';

const parts = props.parts;

const cells = (grid, n) => [...grid.children[n].querySelectorAll('button')];
const within = (n, count) => Math.max(0, Math.min(n, count - 1));

// The keyboard stops at one cell of the grid, and the arrows lead from there: across to the next day, down to the next meal.
function useArrows(day, setDay) {
  const grid = useRef(null);
  const [row, setRow] = useState(2); // a day's name, planning it anew, then its meals
  const led = useRef(false);
  useEffect(() => {
    if (led.current) cells(grid.current, day)[row].focus(); // a phone shows the day only now
    led.current = false;
  }, [day, row]);
  const onKeyDown = (event) => {
    const days = grid.current.children.length;
    const to = { ArrowLeft: [day - 1, row], ArrowRight: [day + 1, row], ArrowUp: [day, row - 1], ArrowDown: [day, row + 1], Home: [0, row], End: [days - 1, row] }[event.key];
    if (!to || event.altKey) return;
    event.preventDefault();
    const n = within(to[0], days);
    led.current = true;
    setDay(n);
    setRow(within(to[1], cells(grid.current, n).length));
  };
  const onFocus = (event) => {
    const n = [...grid.current.children].findIndex((one) => one.contains(event.target));
    setDay(n);
    setRow(cells(grid.current, n).indexOf(event.target));
  };
  return [row, { ref: grid, onKeyDown, onFocus }];
}

function Days({ week, open, setOpen, day, setDay, press, look, busy, tell }) {
  const [portions, setPortions] = useState(false);
  const [row, arrows] = useArrows(day, setDay);
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
      <div className="wv-grid" role="group" aria-label="Days and meals, arrow keys lead through them" {...arrows}>
        {week.days.map((one, n) => (
          <Day key={one.date} one={one} week={week} chosen={n === day} row={row} portions={portions} open={open} setOpen={setOpen} press={press} busy={busy} />
        ))}
      </div>
      {meal && <parts.MealPanel key={`${open.date} ${open.key}`} meal={meal} day={shown} week={week} press={press} look={look} busy={busy} onClose={close} tell={tell} />}
      {shown && !open.key && <DayPanel day={shown} week={week} onClose={close} />}
    </div>
  );
}

function Day({ one, week, chosen, row, portions, open, setOpen, press, busy }) {
  const { Bar, Press } = parts;
  const stop = (n) => ({ tabIndex: chosen && n === within(row, one.meals.length + 2) ? 0 : -1 });
  const is = (key) => Boolean(open && open.date === one.date && open.key === key);
  return (
    <section className={chosen ? 'wv-day wv-chosen' : 'wv-day'} aria-label={one.name}>
      <div className="wv-dayhead">
        <button type="button" id={`${week.plan}-${one.date}-day`} className="wv-dayname" {...stop(0)} aria-expanded={is(undefined)} aria-label={`${one.name}: all figures`} onClick={() => setOpen(is(undefined) ? null : { date: one.date })}>
          {one.short}
          <Marks findings={one.findings.map((n) => week.findings[n])} />
        </button>
        <Press className="wv-quiet" {...stop(1)} label={`Plan ${one.name} anew`} title="Plan this day anew; locked meals stay" busy={busy === 'regenerate_day'} onPress={() => press('regenerate_day', { date: one.date })}>
          ↻
        </Press>
      </div>
      <div className="wv-bars">
        {one.bars.map((bar) => (
          <Bar key={bar.key} bar={bar} />
        ))}
      </div>
      {one.meals.map((meal, n) => (
        <button type="button" key={meal.key} {...stop(n + 2)} id={`${week.plan}-${one.date}-${meal.key}`} className="wv-meal" aria-expanded={is(meal.key)} onClick={() => setOpen(is(meal.key) ? null : { date: one.date, key: meal.key })}>
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
