import "./keys.js";
import "./names.js";

// A conversation gets its address as soon as it is begun, on a phone too, where Chainlit gives it none: a reload finds it.
window.addEventListener("message", (event) => {
  const thread = event.source === window && event.data?.wavyThread;
  if (thread && window.location.pathname === "/") {
    window.history.replaceState(window.history.state, "", `/thread/${thread}`);
  }
});

// Where its socket is back before a deletion is done, Chainlit would lead back to the conversation that is gone.
const gone = new Set();
const [ask, push] = [window.fetch, window.history.pushState.bind(window.history)];
window.fetch = async (address, options) => {
  const answer = await ask(address, options);
  if (options?.method === "DELETE" && answer.ok && new URL(address, window.location).pathname === "/project/thread") {
    gone.add(`/thread/${JSON.parse(options.body).threadId}`);
  }
  return answer;
};
window.history.pushState = (state, title, address) => (gone.has(String(address)) ? window.location.assign("/") : push(state, title, address));

// What the elements are drawn with, see public/elements/Wavy.jsx: fetched while nobody waits for it.
window.wavy = {
  files: ["common", "week", "day", "meal", "alternatives", "findings", "charts", "compare", "patient", "shopping", "changed"],
  parts: {},
  compiled: new Set(),
  sources: {},
  source(file) {
    return (this.sources[file] ??= fetch(`/public/elements/parts/${file}.jsx`, { cache: "no-cache" }).then((answer) => {
      if (!answer.ok) throw new Error(file);
      return answer.text();
    }));
  },
};
window.addEventListener("load", () => window.wavy.files.forEach((file) => window.wavy.source(file).catch(() => {})));
