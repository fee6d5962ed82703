// The keyboard's way through a long conversation: Alt+↑ leads to the newest answer and on to the ones before it, Alt+↓ back,
// and after the newest to where one writes. A week, a list or a record is a stop by itself.
const stops = () =>
  [...document.querySelectorAll('[data-step-type="assistant_message"]')].map(
    (answer) => answer.querySelector(".wv > [aria-label], .form-element") ?? answer,
  );

const lead = (by) => {
  const answers = stops();
  const here = answers.findIndex((one) => one.contains(document.activeElement));
  // from inside an answer first to its beginning
  const from = here < 0 ? answers.length : by < 0 && answers[here] !== document.activeElement ? here + 1 : here;
  const to = answers[Math.min(from + by, answers.length)] ?? (by > 0 ? document.getElementById("chat-input") : null);
  if (!to) return;
  if (to.tabIndex < 0) to.tabIndex = -1; // it can be led to now, and is no stop of the Tab key
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: to.tabIndex < 0 ? "start" : "nearest" });
};

const WAYS = { ArrowUp: -1, ArrowDown: 1 };
document.addEventListener("keydown", (event) => {
  const by = WAYS[event.key];
  // a box of choices opens with the same keys
  if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.target.matches("select, [role=combobox]")) return;
  event.preventDefault();
  lead(by);
});

// The same for whoever does not know the keys: the first stops of the page, seen when they are reached.
const skip = document.createElement("nav");
skip.className = "skip";
skip.ariaLabel = "Skip";
for (const [said, by] of [["To the newest answer (Alt+↑)", -1], ["To where you write (Alt+↓)", 1]]) {
  skip.append(Object.assign(document.createElement("button"), { type: "button", textContent: said, onclick: () => lead(by) }));
}
document.body.prepend(skip);
