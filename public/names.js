// Names for what Chainlit draws as a bare icon, so that it can be heard, and reached with the keyboard.
const NAMED = {
  "#sidebar-trigger-button": { "aria-label": "Show or hide the conversations" },
  "#search-chats-button": { "aria-label": "Search conversations" },
  "#new-chat-button": { "aria-label": "New conversation" },
  "#chat-profiles": { "aria-label": "Dietitian or buyer" },
  "#upload-button, #upload-button-loading": { "aria-label": "Attach a file", role: "button" },
  "#chat-settings-open-modal": { "aria-label": "Settings" },
  "#chat-input": { "aria-keyshortcuts": "Alt+ArrowUp" },
  "#command-button": { "aria-label": "Commands" },
  "#chat-submit": { "aria-label": "Send" },
  "#stop-button": { "aria-label": "Stop" },
  "#thread-options": { "aria-label": "Rename or delete this conversation", role: "button", tabindex: "0" },
  ".positive-feedback-off, .positive-feedback-on": { "aria-label": "A good answer" },
  ".negative-feedback-off, .negative-feedback-on": { "aria-label": "A poor answer" },
  "button:has(> .lucide-x:only-child)": { "aria-label": "Take the file away" },
  "button:has(> .lucide-message-circle)": { "aria-label": "What you wrote of the answer" },
  // what is offered under an answer stands in such a row too, each with its own words and an id
  ".ai-message .-ml-1\\.5 > button:first-child:not([id])": { "aria-label": "Copy the answer" },
  "button.border-input:has(> svg:only-child)": { "aria-label": "Go to the end" },
  "#welcome-screen img": { alt: "" },
  '[data-sidebar="menu-button"]': { role: "group", tabindex: "-1", "aria-label": (one) => one.textContent },
  "[cmdk-list]": { tabindex: "0" },
  '[data-sidebar="menu"]:has(> div)': { role: "presentation" },
};

const name = () => {
  for (const [what, attributes] of Object.entries(NAMED)) {
    for (const one of document.querySelectorAll(what)) {
      for (const [key, given] of Object.entries(attributes)) {
        const value = typeof given === "function" ? given(one) : given;
        if (one.getAttribute(key) !== value) one.setAttribute(key, value);
      }
    }
  }
};
// Named as soon as it is there, before anything else runs: a later moment is one in which somebody meets it without a name.
// Words of an answer as they stream in are text, and bring nothing to name; a conversation's new name is text too.
const counts = (change) =>
  change.type === "characterData"
    ? change.target.parentElement?.closest('[data-sidebar="menu-button"]')
    : [...change.addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE);
new MutationObserver((changes) => changes.some(counts) && name()).observe(document, { childList: true, characterData: true, subtree: true });

// A part that only says it is a button is pressed with the keyboard like one.
document.addEventListener("keydown", (event) => {
  if (event.target.id === "thread-options" && event.key === "Enter") event.target.click();
});
