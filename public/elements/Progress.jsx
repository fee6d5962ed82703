// A long piece of work: how far it is, how long it still takes, and what came of each step. Shows what it is given.
const headline = ({ steps, total, secondsLeft, ending, over }) => {
  const far = `${steps.length} of ${total}`;
  if (steps.length === total) return `${far} done`;
  if (over || ending) return `${far} done, then stopped: what is done stands`;
  return secondsLeft === null ? `${far} done` : `${far} done, about ${Math.max(1, secondsLeft)} s left`;
};

export default function Progress() {
  const { steps, total, over } = props;
  const failed = steps.filter((step) => !step.done).length;
  return (
    <details className="progress-element" open={!over}>
      <summary>
        {headline(props)}
        {failed ? `, ${failed} without a plan` : ""}
        <progress value={steps.length} max={total} aria-label="How far it is" />
      </summary>
      <ol>
        {[...steps].reverse().map((step, index) => (
          <li key={steps.length - index} className={step.done ? "" : "failed"}>
            {step.done ? "✓" : "✗"} {step.name}: {step.outcome}
          </li>
        ))}
      </ol>
    </details>
  );
}
