// A conversation gets its address as soon as it is begun, on a phone too, where Chainlit gives it none: a reload finds it.
window.addEventListener("message", (event) => {
  const thread = event.source === window && event.data?.wavyThread;
  if (thread && window.location.pathname === "/") {
    window.history.replaceState(window.history.state, "", `/thread/${thread}`);
  }
});
