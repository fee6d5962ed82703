// What a sentence changed in a week that stands further up: said here, drawn there.
import { useState } from 'react';

const parts = props.parts;

function Changed({ plan, version, patient, weekStart, lines, place, alternatives, beside, press }) {
  const { Press, Said, useDoing } = parts;
  const { busy, said, run } = useDoing();
  const [seen, setSeen] = useState(version); // the version this card is about, or the one it made of it
  const change = async (tool, more) => {
    const answer = await run(tool, () => press(tool, { plan, patient, weekStart, version: seen, ...more }));
    if (answer && answer.ok) setSeen(answer.version);
  };
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
          <parts.Alternatives alternatives={alternatives} beside={beside} busy={busy === 'swap_meal'} take={(name) => change('swap_meal', { ...place, request: name })} />
        </details>
      )}
      <div className="wv-row">
        <Press onPress={show}>Show the week</Press>
        <Press busy={busy === 'undo'} onPress={() => change('undo')}>
          Undo
        </Press>
      </div>
      <Said said={said} />
    </section>
  );
}

props.define({ Changed });
