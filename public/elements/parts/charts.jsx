// Figures to look at: one figure over the week against its band, the split of energy, carbohydrate meal by meal.
// Every number is also in a table for whoever cannot see the picture.
import { useEffect, useState } from 'react';

const parts = props.parts;
const WIDE = 560;
const HIGH = 170;
const LEFT = 44;
const BOTTOM = 24;
const across = (n, count) => LEFT + ((n + 0.5) * (WIDE - LEFT)) / count;
const up = (value, { bottom, top }) => (HIGH - BOTTOM) * (1 - (value - bottom) / (top - bottom)) + 6;

function ChartsOf({ load, version }) {
  const [shown, setShown] = useState(null);
  useEffect(() => {
    let there = true;
    load().then((answer) => there && setShown(answer));
    return () => {
      there = false;
    };
  }, [version]);
  if (!shown) return <p role="status">Drawing…</p>;
  return shown.ok ? <Charts {...shown.shown} /> : <parts.Said said={shown} />;
}

function Charts({ trends, split, carbs }) {
  const [chosen, setChosen] = useState(0);
  return (
    <div className="wv-charts">
      <figure>
        <figcaption className="wv-row">
          <label>
            Over the week:{' '}
            <select value={chosen} onChange={(e) => setChosen(Number(e.target.value))}>
              {trends.map((one, n) => (
                <option key={one.title} value={n}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        </figcaption>
        <Trend trend={trends[chosen]} />
      </figure>
      <figure>
        <figcaption>Energy from protein, carbohydrate and fat</figcaption>
        <Split split={split} />
      </figure>
      {carbs && (
        <figure className="wv-whole">
          <figcaption>{carbs.title}</figcaption>
          <div className="wv-multiples">
            {carbs.meals.map((one) => (
              <div key={one.title}>
                <p className="wv-muted">{one.title}</p>
                <Trend trend={one} />
              </div>
            ))}
          </div>
        </figure>
      )}
    </div>
  );
}

function Trend({ trend }) {
  const count = trend.points.length;
  const known = trend.points.filter((one) => one.value !== null);
  const line = trend.points.map((one, n) => (one.value === null ? null : `${across(n, count)},${up(one.value, trend)}`)).filter(Boolean);
  const from = up(trend.hi ?? trend.top, trend);
  const to = up(trend.lo ?? trend.bottom, trend);
  return (
    <>
      <svg viewBox={`0 0 ${WIDE} ${HIGH}`} role="img" aria-label={trend.said} className="wv-chart">
        {(trend.lo !== null || trend.hi !== null) && <rect className="wv-band" x={LEFT} width={WIDE - LEFT} y={from} height={Math.max(0, to - from)} />}
        {trend.ticks.map((tick) => (
          <g key={tick}>
            <line className="wv-axis" x1={LEFT} x2={WIDE} y1={up(tick, trend)} y2={up(tick, trend)} />
            <text x={LEFT - 6} y={up(tick, trend) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {known.length > 1 && <polyline className="wv-line" points={line.join(' ')} />}
        {trend.points.map((one, n) => (
          <g key={one.label}>
            <text x={across(n, count)} y={HIGH - 4} textAnchor="middle">
              {one.label}
            </text>
            {one.value === null ? (
              <text x={across(n, count)} y={HIGH - BOTTOM - 6} textAnchor="middle">
                ?
              </text>
            ) : (
              <>
                <circle className={`wv-point wv-${one.state}`} cx={across(n, count)} cy={up(one.value, trend)} r={one.state === 'in' ? 4 : 6}>
                  <title>{`${one.label}: ${one.text}`}</title>
                </circle>
                <text className="wv-value" x={across(n, count)} y={up(one.value, trend) - 9} textAnchor="middle">
                  {one.short}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
      <p className="wv-muted">{trend.note}</p>
    </>
  );
}

function Split({ split }) {
  return (
    <>
      <table className="wv-table wv-split">
        <tbody>
          {split.map((day) => (
            <tr key={day.label}>
              <th scope="row">{day.label}</th>
              <td>
                <span className="wv-stack" role="img" aria-label={day.said} title={day.said}>
                  {day.parts.map((one) => (
                    <span key={one.name} className={`wv-${one.name}`} style={{ width: `${one.percent}%` }} aria-hidden="true">
                      {one.percent}%
                    </span>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="wv-legend wv-muted">
        <span className="wv-key wv-protein" /> protein <span className="wv-key wv-carbs" /> carbohydrate <span className="wv-key wv-fat" /> fat
      </p>
    </>
  );
}

props.define({ Charts, ChartsOf });
