// Two versions of a plan: the meals that differ, and what that did to their days.
const parts = props.parts;

function Compare({ title, meals, days, onClose }) {
  const inside = (
    <>
      {meals.length === 0 && <p>The meals are the same.</p>}
      <ul className="wv-list">
        {meals.map((one) => (
          <li key={one.when}>
            <span className="wv-muted">{one.when}:</span> <del>{one.before}</del> → <ins>{one.after}</ins> <span className="wv-muted">{one.difference}</span>
          </li>
        ))}
      </ul>
      {days.length > 0 && (
        <div className="wv-scroll" tabIndex={0} role="region" aria-label="Days before and after">
          <table className="wv-table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                {days[0].figures.map((one) => (
                  <th scope="col" key={one.name} className="wv-number">
                    {one.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.when}>
                  <th scope="row">{day.when}</th>
                  {day.figures.map((one) => (
                    <td key={one.name} className="wv-number">
                      {one.before} → {one.after}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
  return onClose ? (
    <parts.Panel title={title} onClose={onClose}>
      {inside}
    </parts.Panel>
  ) : (
    <section aria-label={title}>
      <h4>{title}</h4>
      {inside}
    </section>
  );
}

props.define({ Compare });
