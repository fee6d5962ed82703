// The one element the chat page knows. What it shows is named by `props.part` and drawn by a component from parts/.
//
// Chainlit runs this file anew whenever the chat changes, and a component defined here would each time be another one and
// lose what is open and focused. So the parts are compiled once, kept on the window, and only handed new props here.
// A part shows what it is given and computes nothing: words and figures are made in app/chat.
import { Renderer } from '@/components/renderer';
import { useEffect, useState } from 'react';

const FILES = ['common', 'week', 'day', 'meal', 'alternatives', 'findings', 'charts', 'compare', 'patient', 'shopping', 'changed'];
const kept = (window.wavy ??= { parts: {}, ready: false });

kept.load ??= () =>
  (kept.sources ??= Promise.all(
    FILES.map(async (file) => {
      const answer = await fetch(`/public/elements/parts/${file}.jsx`, { cache: 'no-cache' });
      if (!answer.ok) throw new Error(file);
      return answer.text();
    })
  ));

kept.Element ??= function Element({ given, callAction, sendUserMessage }) {
  const [sources, setSources] = useState(null);
  const [ready, setReady] = useState(kept.ready);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!ready) kept.load().then(setSources, () => setFailed(true));
  }, []);
  useEffect(() => {
    if (sources) setReady((kept.ready = true));
  }, [sources]);
  if (failed) return <p role="alert">This could not be drawn. Reload the page.</p>;
  if (!ready && !sources) return <div className="wv-waiting" aria-hidden="true" />;
  if (!ready) {
    const define = (parts) => Object.assign(kept.parts, parts);
    return sources.map((code, n) => <Renderer key={FILES[n]} sourceCode={code} props={{ define, parts: kept.parts }} />);
  }
  const Part = kept.parts[given.part];
  const ask = async (name, payload) => {
    try {
      return (await callAction({ name, payload })).response ?? { ok: false, said: 'Something went wrong on our side.' };
    } catch {
      return { ok: false, said: 'The server did not answer. Nothing was changed; reload the page and try again.' };
    }
  };
  const look = (what, about) => ask('look', { what, ...about });
  const press = (tool, about) => ask('press', { tool, ...about });
  return (
    <div className="wv">
      <Part {...given} look={look} press={press} say={sendUserMessage} />
    </div>
  );
};

export default <kept.Element given={props} callAction={callAction} sendUserMessage={sendUserMessage} />;
