// The one element the chat page knows. What it shows is named by `props.part` and drawn by a component from parts/.
//
// Chainlit runs this file anew whenever the chat changes, and a component defined here would each time be another one and
// lose what is open and focused. So the parts are compiled once, kept on the window, and only handed new props here.
// A part shows what it is given and computes nothing: words and figures are made in app/chat.
import { Renderer } from '@/components/renderer';
import { useEffect, useMemo, useRef, useState } from 'react';

// Drawn first is what the part cannot do without; the rest follows when that stands.
const FIRST = { Week: ['common', 'week', 'day'], Patient: ['common', 'patient'], Shopping: ['common', 'shopping'] };
const kept = window.wavy; // see public/wavy.js
const FILES = kept.files;

kept.Element ??= function Element({ given, callAction, sendUserMessage }) {
  const lacking = (files) => files.filter((file) => !kept.compiled.has(file));
  const [stage, setStage] = useState(lacking(FILES).length ? 0 : 2); // 1: what is needed first is there, 2: all of it
  const [sources, setSources] = useState([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (stage === 2) return;
    FILES.forEach((file) => kept.source(file));
    const files = lacking(stage ? FILES : FIRST[given.part] ?? FILES);
    Promise.all(files.map(async (file) => [file, await kept.source(file)])).then(setSources, () => setFailed(true));
  }, [stage]);
  useEffect(() => {
    const wanted = stage ? FILES : FIRST[given.part] ?? FILES;
    if (stage < 2 && lacking(wanted).length === 0) setStage(stage + 1);
  });
  const latest = useRef(null);
  latest.current = { callAction, sendUserMessage };
  // Chainlit sets every message anew at each word: what is drawn already is not drawn again until it is given something else
  const drawn = useMemo(() => stage > 0 && kept.draw(given, latest), [given, stage > 0]);
  if (failed) return <p role="alert">This could not be drawn. Reload the page.</p>;
  const define = (file) => (parts) => kept.compiled.add(file) && Object.assign(kept.parts, parts);
  const compiling = sources
    .filter(([file]) => !kept.compiled.has(file))
    .map(([file, code]) => <Renderer key={file} sourceCode={code} props={{ define: define(file), parts: kept.parts }} />);
  if (stage === 0) return compiling.length ? compiling : <div className="wv-waiting" aria-hidden="true" />;
  return (
    <div className="wv">
      {drawn}
      {compiling}
    </div>
  );
};

kept.draw ??= (given, latest) => {
  const Part = kept.parts[given.part];
  const ask = async (name, payload) => {
    try {
      return (await latest.current.callAction({ name, payload })).response ?? { ok: false, said: 'Something went wrong on our side.' };
    } catch {
      return { ok: false, said: 'The server did not answer. Nothing was changed; reload the page and try again.' };
    }
  };
  const look = (what, about) => ask('look', { what, ...about });
  const press = (tool, about) => ask('press', { tool, ...about });
  return <Part {...given} look={look} press={press} say={(sentence) => latest.current.sendUserMessage(sentence)} />;
};

export default <kept.Element given={props} callAction={callAction} sendUserMessage={sendUserMessage} />;
