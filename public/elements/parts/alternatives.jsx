// Dishes that could stand in place of a meal, best first, each with what it would change.
const parts = props.parts;

function Alternatives({ alternatives, beside, take, busy }) {
  return (
    <ol className="wv-cards" aria-label="Alternatives, best first">
      {alternatives.map((one) => (
        <li key={one.name}>
          <strong>{one.name}</strong>
          <span className="wv-muted">
            {one.kcal}, {one.servings}, {one.minutes}
          </span>
          <ul className="wv-differences" aria-label={beside}>
            {one.differences.map((by) => (
              <li key={by.name}>
                {by.name} <b>{by.text}</b>
              </li>
            ))}
          </ul>
          {one.added.length > 0 && <span>+ {one.added.join(' · ')}</span>}
          {one.removed.length > 0 && <span className="wv-muted">− {one.removed.join(' · ')}</span>}
          {one.portions.map((moved) => (
            <span key={moved} className="wv-muted">
              ↔ {moved}
            </span>
          ))}
          <parts.Press label={`Take ${one.name}`} busy={busy} onPress={() => take(one.name)}>
            Take this
          </parts.Press>
        </li>
      ))}
    </ol>
  );
}

// Asked for in a sentence: they stand by themselves and a press on one swaps.
function Suggestions({ plan, patient, weekStart, place, title, alternatives, beside, press }) {
  const { useDoing, Said } = parts;
  const { busy, said, run } = useDoing();
  const take = (name) => run('swap_meal', () => press('swap_meal', { plan, patient, weekStart, ...place, request: name }));
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <Alternatives alternatives={alternatives} beside={beside} busy={busy === 'swap_meal'} take={take} />
      <Said said={said} />
    </section>
  );
}

props.define({ Alternatives, Suggestions });
