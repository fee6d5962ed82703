// A patient's record: who, what is prescribed, the rules in force, and first of all what is not understood or missing.
import { useEffect, useState } from 'react';

const parts = props.parts;

function Patient({ patient, name, about, targets, fields, problems, look, say }) {
  const [answer, setAnswer] = useState(null);
  useEffect(() => {
    let there = true;
    look('list_rules', { patient }).then((found) => there && setAnswer(found));
    return () => {
      there = false;
    };
  }, [patient]);
  return (
    <section className="wv-patient" aria-label={`Record of ${name}`}>
      <header className="wv-row">
        <h3>{name}</h3>
        <span className="wv-muted">{about}</span>
      </header>
      {problems.length > 0 && (
        <ul className="wv-alert" aria-label="Not understood">
          {problems.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <ul className="wv-targets" aria-label="Prescribed a day">
        {targets.map((one) => (
          <li key={one.name}>
            <b>{one.text}</b> {one.name}
          </li>
        ))}
      </ul>
      <dl className="wv-fields">
        {fields.map((one) => (
          <div key={one.name}>
            <dt>{one.name}</dt>
            <dd>{one.text}</dd>
          </div>
        ))}
      </dl>
      {answer && answer.ok && <Rules {...answer.shown} />}
      <parts.Said said={answer && !answer.ok ? answer : null} />
      <div className="wv-row">
        <parts.Press className="wv-main" onPress={() => say(`generate next week for ${name}`)}>
          Plan next week
        </parts.Press>
        <parts.Press onPress={() => say(`show the plans of ${name}`)}>Plans</parts.Press>
      </div>
    </section>
  );
}

function Rules({ missing, rules }) {
  return (
    <>
      {missing.length > 0 && (
        <div className="wv-missing">
          <h4>Missing, so these rules cannot be checked</h4>
          <ul className="wv-list">
            {missing.map((one) => (
              <li key={one.field}>
                <b>{one.field}</b> <span className="wv-muted">{one.rules}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {rules.map((group) => (
        <details key={group.title} open={group.open}>
          <summary>
            {group.title} ({group.rules.length})
          </summary>
          <ul className="wv-list">
            {group.rules.map((one) => (
              <li key={one.rule}>
                <b>{one.title}</b> {one.text} <span className="wv-muted">{one.source}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

props.define({ Patient });
