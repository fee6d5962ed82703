// What a sentence changed in a week that stands further up: said here, drawn there.
const parts = props.parts;

function Changed({ plan, patient, weekStart, lines, place, alternatives, beside, press, look }) {
  const { Press, Said, useDoing } = parts;
  const { busy, said, run } = useDoing();
  const about = { plan, patient, weekStart };
  const show = () => {
    const week = document.getElementById(`week-${plan}`);
    if (week) {
      week.scrollIntoView({ block: 'start' });
      week.focus({ preventScroll: true });
    }
  };
  return (
    <section className="wv-changed" aria-label={`Changed in the week of ${patient}`}>
      <ul className="wv-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {alternatives.length > 0 && (
        <details open>
          <summary>It could also be</summary>
          <parts.Alternatives alternatives={alternatives} beside={beside} busy={busy === 'swap_meal'} take={(name) => run('swap_meal', () => press('swap_meal', { ...about, ...place, request: name }))} />
        </details>
      )}
      <div className="wv-row">
        <Press onPress={show}>Show the week</Press>
        <Press busy={busy === 'undo'} onPress={() => run('undo', () => press('undo', about))}>
          Undo
        </Press>
      </div>
      <Said said={said} />
    </section>
  );
}

props.define({ Changed });
