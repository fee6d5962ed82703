// A shopping list: by aisle, in packs, for whom; to filter, to tick off and to take along.
import { useState } from 'react';

const parts = props.parts;
const FORMATS = [
  ['pdf', 'PDF', 'PDF to tick off'],
  ['xlsx', 'XLSX', 'spreadsheet (XLSX)'],
  ['csv', 'CSV', 'CSV']
];
const without = (list, one) => list.filter((other) => other !== one);

// Ticks outlive a reload: they are kept in this browser, by food and list, and nowhere else.
function useTicks(list) {
  const key = `wavy-ticks-${list}`;
  const [ticks, setTicks] = useState(() => JSON.parse(localStorage.getItem(key) ?? '[]'));
  const toggle = (food) => {
    const next = ticks.includes(food) ? without(ticks, food) : [...ticks, food];
    setTicks(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  return [ticks, toggle];
}

function Shopping({ list, title, week, patients, aisles, plans, look }) {
  const [words, setWords] = useState('');
  const [who, setWho] = useState('');
  const [open, setOpen] = useState(null);
  const [ticks, toggle] = useTicks(list);
  const fits = (item) => item.food.toLowerCase().includes(words.trim().toLowerCase()) && (!who || item.patients.includes(who));
  const shown = aisles.map((aisle) => ({ ...aisle, items: aisle.items.filter(fits) })).filter((aisle) => aisle.items.length);
  const all = aisles.flatMap((aisle) => aisle.items);
  return (
    <section className="wv-shopping" aria-label={title} onKeyDown={stepOver}>
      <header className="wv-row">
        <h3>{title}</h3>
        <span>{week}</span>
        <span className="wv-muted" role="status">
          {all.filter((item) => ticks.includes(item.id)).length} of {all.length} ticked
        </span>
      </header>
      <div className="wv-row">
        <label>
          Filter{' '}
          <input type="search" value={words} onChange={(e) => setWords(e.target.value)} placeholder="rice, milk …" />
        </label>
        {patients.length > 1 && (
          <label>
            For{' '}
            <select value={who} onChange={(e) => setWho(e.target.value)}>
              <option value="">everybody</option>
              {patients.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <parts.Exports formats={FORMATS} make={(format) => look('export_shopping_list', { plans, format })} />
      </div>
      {shown.length === 0 && <p>Nothing on the list fits.</p>}
      {shown.map((aisle) => (
        <section key={aisle.name} aria-label={aisle.name}>
          <h4>{aisle.name}</h4>
          <ul className="wv-items">
            {aisle.items.map((item) => (
              <Item key={item.id} item={item} who={who} ticked={ticks.includes(item.id)} toggle={() => toggle(item.id)} open={open === item.id} setOpen={() => setOpen(open === item.id ? null : item.id)} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

// From one tick to the next, past whom it is for.
const stepOver = (event) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!by || event.altKey || event.target.type !== 'checkbox') return;
  event.preventDefault();
  const boxes = [...event.currentTarget.querySelectorAll('input[type=checkbox]')];
  boxes[boxes.indexOf(event.target) + by]?.focus();
};

function Item({ item, who, ticked, toggle, open, setOpen }) {
  const uses = item.uses.filter((use) => !who || use.patient === who);
  return (
    <li className={ticked ? 'wv-ticked' : ''}>
      <label className="wv-check">
        <input type="checkbox" checked={ticked} onChange={toggle} />
        <span>{item.food}</span>
      </label>
      <span className="wv-number">{item.buy}</span>
      <span className="wv-muted">{item.packs}</span>
      <button type="button" className="wv-button wv-quiet" aria-expanded={open} aria-label={`${item.food}: who it is for`} onClick={setOpen}>
        {item.for}
      </button>
      {open && (
        <table className="wv-table">
          <thead>
            <tr>
              <th scope="col">Patient</th>
              <th scope="col">When</th>
              <th scope="col">Dish</th>
              <th scope="col">Weight</th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <tr key={`${use.patient}${use.when}${use.dish}`}>
                <td>{use.patient}</td>
                <td>{use.when}</td>
                <td>{use.dish}</td>
                <td className="wv-number">{use.grams}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

props.define({ Shopping });
