// One meal opened: portions, figures, findings, and what can be done with it.
import { useState } from 'react';

const parts = props.parts;

function MealPanel({ meal, day, week, press, look, busy, onClose }) {
  const { Press, Panel, Figures, Finding, useDoing, Said } = parts;
  const [more, setMore] = useState(null); // {what, shown}
  const { busy: looking, said, run } = useDoing();
  const place = { date: day.date, meal: meal.slot, dish: meal.slot === 'snack' ? meal.name : null };
  const open = async (what, about) => {
    if (more && more.what === what) return setMore(null);
    const answer = await run(what, () => look(what, about));
    if (answer && answer.ok) setMore({ what, shown: answer.shown });
  };
  const toggle = (what) => ({ busy: looking === what, 'aria-expanded': Boolean(more && more.what === what) });
  const take = async (name) => {
    const answer = await press('swap_meal', { ...place, request: name });
    if (answer && answer.ok) setMore(null);
  };
  const where = `${meal.word}, ${day.name}`;
  return (
    <Panel title={`${where}: ${meal.name}`} onClose={onClose} id={`${week.plan}-open`}>
      <p className="wv-muted">
        {meal.servings}, {meal.kcal}, {meal.minutes}, {meal.difficulty}
      </p>
      <div className="wv-row" role="group" aria-label={where}>
        <Press className="wv-main" {...toggle('suggest_swaps')} onPress={() => open('suggest_swaps', place)} disabled={meal.locked}>
          Swap
        </Press>
        <Press busy={busy === 'lock_meal'} aria-pressed={meal.locked} onPress={() => press('lock_meal', { ...place, locked: !meal.locked })}>
          {meal.locked ? 'Unlock' : 'Lock'}
        </Press>
        <Press {...toggle('explain_plan')} onPress={() => open('explain_plan', { date: day.date, meal: meal.slot })}>
          Why this
        </Press>
        <Press {...toggle('recipe')} onPress={() => open('recipe', { recipe: meal.recipe })} disabled={!meal.recipe}>
          Recipe
        </Press>
      </div>
      <Said said={said} />
      {more && more.what === 'suggest_swaps' && <parts.Alternatives {...more.shown} busy={busy === 'swap_meal'} take={take} />}
      {more && more.what === 'explain_plan' && <Reasons {...more.shown} />}
      {more && more.what === 'recipe' && <Recipe {...more.shown} />}
      {meal.findings.map((n) => (
        <Finding key={n} finding={week.findings[n]} />
      ))}
      <div className="wv-two">
        <table className="wv-table">
          <caption>Portions</caption>
          <thead>
            <tr>
              <th scope="col">Food</th>
              <th scope="col">Measure</th>
              <th scope="col">Weight</th>
            </tr>
          </thead>
          <tbody>
            {meal.portions.map((part) => (
              <tr key={part.food}>
                <td>{part.food}</td>
                <td>{part.measure || '–'}</td>
                <td className="wv-number">{part.grams}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Figures names={week.names} figures={meal.figures} />
      </div>
    </Panel>
  );
}

function Reasons({ reasons }) {
  return (
    <ul className="wv-list" aria-label="Why this meal">
      {reasons.map((one) => (
        <li key={one.rule + one.text}>
          {one.text} <span className="wv-muted">{one.source}</span>
        </li>
      ))}
    </ul>
  );
}

function Recipe({ name, about, ingredients, method }) {
  return (
    <section className="wv-recipe" aria-label={`Recipe: ${name}`}>
      <p>{about}</p>
      <div className="wv-two">
        <ul className="wv-list">
          {ingredients.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <ol className="wv-list">
          {method.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}

props.define({ MealPanel });
