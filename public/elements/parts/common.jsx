// What several parts use: a button that is busy while it works, badges, bars, a question with yes and no, a download.
import { useEffect, useRef, useState } from 'react';

function Press({ onPress, children, label, className = '', busy = false, ...more }) {
  return (
    <button type="button" className={`wv-button ${className}`} aria-label={label} aria-busy={busy} onClick={onPress} {...more}>
      {children}
    </button>
  );
}

// One thing at a time: `busy` names what runs, `said` is what came of the last one, for eye and ear.
function useDoing() {
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState(null);
  const run = async (name, work) => {
    if (busy) return null;
    setBusy(name);
    setSaid(null);
    const answer = await work();
    setBusy('');
    if (answer.said) setSaid(answer);
    return answer;
  };
  return { busy, said, run, tell: setSaid };
}

function Said({ said }) {
  return (
    <p role="status" className={said && !said.ok ? 'wv-said wv-said-bad' : 'wv-said'}>
      {said ? said.said : ''}
    </p>
  );
}

// Moves the focus to what has just been opened, so that the keyboard goes on from there.
function useFocus(on) {
  const place = useRef(null);
  useEffect(() => {
    if (on !== false && place.current) {
      place.current.focus({ preventScroll: true });
      place.current.scrollIntoView({ block: 'nearest' });
    }
  }, [on]);
  return place;
}

function Question({ title, yes, onYes, onNo, busy }) {
  const place = useFocus(title);
  return (
    <div className="wv-question" role="group" aria-label={title} ref={place} tabIndex={-1} onKeyDown={(e) => e.key === 'Escape' && onNo()}>
      <p>{title}</p>
      <Press className="wv-main" onPress={onYes} busy={busy}>
        {yes}
      </Press>
      <Press onPress={onNo}>No, leave it</Press>
    </div>
  );
}

// Opened below what it belongs to; the cross, and Escape, lead back there.
function Panel({ title, level = 4, onClose, children, id }) {
  const place = useFocus(title);
  const Heading = `h${level}`;
  return (
    <section className="wv-panel" id={id} aria-label={title} onKeyDown={(e) => e.key === 'Escape' && (e.stopPropagation(), onClose())}>
      <header className="wv-row">
        <Heading ref={place} tabIndex={-1}>
          {title}
        </Heading>
        <Press className="wv-quiet" label={`Close ${title}`} onPress={onClose}>
          ✕
        </Press>
      </header>
      {children}
    </section>
  );
}

function Bar({ bar, withName = true }) {
  return (
    <div className={`wv-bar wv-${bar.state}`} role="img" aria-label={bar.said} title={bar.said}>
      <span aria-hidden="true" className="wv-bar-words">
        {withName && <span>{bar.name}</span>}
        <span>
          {bar.text}
          {bar.state === 'low' ? ' ↓' : bar.state === 'high' ? ' ↑' : ''}
        </span>
      </span>
      <span aria-hidden="true" className="wv-track">
        <span style={{ width: `${bar.percent / 1.5}%` }} />
      </span>
    </div>
  );
}

function Figures({ names, figures }) {
  return (
    <dl className="wv-figures">
      {figures.map((text, n) => (
        <div key={names[n]}>
          <dt>{names[n]}</dt>
          <dd>{text === '?' ? 'unknown' : text}</dd>
        </div>
      ))}
    </dl>
  );
}

// Files are made when they are asked for; the browser then fetches the link.
function Exports({ formats, make, label = 'Export' }) {
  const { busy, said, run } = useDoing();
  const fetchFile = async (format) => {
    const answer = await run(format, () => make(format));
    if (answer && answer.ok) Object.assign(document.createElement('a'), { href: answer.url, download: answer.file }).click();
  };
  return (
    <div className="wv-row" role="group" aria-label={label}>
      <span className="wv-muted">{label}</span>
      {formats.map(([format, name, title]) => (
        <Press key={format} label={`${label} as ${title}`} busy={busy === format} onPress={() => fetchFile(format)}>
          {name}
        </Press>
      ))}
      <Said said={said} />
    </div>
  );
}

// What is left of an element that cannot be worked with any more.
function Note({ said }) {
  return <p className="wv-muted">{said}</p>;
}

props.define({ Note, Press, useDoing, Said, useFocus, Question, Panel, Bar, Figures, Exports });
