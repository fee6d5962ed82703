// What the validator found: a badge each, that opens to the rule, the figure, the bound and the source.
const parts = props.parts;

function Finding({ finding }) {
  return (
    <details className={`wv-finding wv-${finding.severity}`}>
      <summary>
        <span className="wv-badge">
          <span aria-hidden="true">{finding.mark}</span> {finding.word}
        </span>{' '}
        <span className="wv-muted">{finding.when}</span> {finding.message}
      </summary>
      <dl>
        <Entry name="Rule" text={finding.rule} />
        <Entry name="Found" text={finding.observed} />
        <Entry name="Allowed" text={finding.bound} />
        <Entry name="Source" text={finding.source} />
        <Entry name="Most comes from" text={finding.foods.join(', ')} />
        <Entry name="What would help" text={finding.repair} />
      </dl>
    </details>
  );
}

function Entry({ name, text }) {
  return text ? (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  ) : null;
}

function Findings({ findings, coverage }) {
  return (
    <div>
      {findings.length === 0 && <p>Nothing was found: every rule in force is met.</p>}
      {findings.map((one, n) => (
        <Finding key={n} finding={one} />
      ))}
      <p className="wv-muted">
        {coverage.length
          ? `Figures the catalogue does not have of every food, and of how much of the weight it has them: ${coverage.join(', ')}. What is unknown is never counted as zero.`
          : 'Every nutrient is known of every food of this week.'}
      </p>
    </div>
  );
}

props.define({ Finding, Findings });
