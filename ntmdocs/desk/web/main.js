// The desk begins: it is laid, and told what the keys and the server say.

import { tell } from "/web/actions.js";
import { get, Refused } from "/web/api.js";
import { Desk } from "/web/desk.js";
import { element } from "/web/elements.js";
import { Schema } from "/web/schema.js";
import { word } from "/web/words.js";

async function begin() {
  const { nonce } = document.querySelector("script[nonce]");
  const [folder, schema] = await Promise.all([get("/api/folder"), get("/api/schema")]);
  const desk = new Desk(nonce, folder, new Schema(schema));
  document.addEventListener("keydown", (event) => pressed(desk, event));
  window.addEventListener("beforeunload", (event) => {
    if (desk.isDirty) event.preventDefault();
  });
  window.addEventListener("unhandledrejection", (event) => {
    desk.failed(event.reason);
    if (event.reason instanceof Refused) event.preventDefault(); // it is told
  });
  listen(desk);
  const asked = new URLSearchParams(location.search).get("plan") ?? folder.opened;
  if (!asked) return desk.showStart();
  try {
    await desk.open(asked);
  } catch (error) {
    desk.showStart();
    await tell(word("openTitle"), [element("p", { class: "broken" }, error.message)]);
  }
}

// Save everywhere; undo everywhere but in the editor, which has its own keys for it.
function pressed(desk, event) {
  if (!(event.ctrlKey || event.metaKey) || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  const does = {
    s: () => desk.save(),
    z: () => (event.shiftKey ? desk.redo() : desk.undo()),
    y: () => desk.redo(),
  }[key];
  const isInEditor = event.target.closest?.(".cm-editor");
  if (!desk.name || !does || (isInEditor && key !== "s")) return;
  event.preventDefault();
  does();
}

function listen(desk) {
  const events = new EventSource("/api/events");
  const on = (kind, does) => events.addEventListener(kind, (event) => does(JSON.parse(event.data)));
  on("progress", ({ count, name }) => desk.progress?.(count, name));
  on("changed", ({ names }) => desk.changedOutside(names));
  on("ended", () => (events.close(), desk.ended()));
  events.onerror = () => desk.lost(word("lost"));
  events.onopen = () => desk.reached();
}

begin();
