// What the page asks of the desk, in the language that the page is in.

import { languageNow } from "/web/words.js";

export class Refused extends Error {
  constructor(status, said) {
    super(said.message);
    this.status = status;
    this.said = said;
  }
}

async function answered(response) {
  const type = response.headers.get("content-type") || "";
  const said = type.includes("json") ? await response.json() : { message: await response.text() };
  if (!response.ok) throw new Refused(response.status, said);
  return said;
}

function ask(path, { headers, ...asked } = {}) {
  return fetch(path, { ...asked, headers: { ...headers, "Accept-Language": languageNow() } });
}

export async function get(path, given = {}) {
  const query = new URLSearchParams(given).toString();
  return answered(await ask(query ? `${path}?${query}` : path));
}

export async function post(path, said) {
  return answered(
    await ask(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(said),
    }),
  );
}

export async function upload(file) {
  const path = `/api/upload?${new URLSearchParams({ name: file.name })}`;
  return answered(await ask(path, { method: "POST", body: file }));
}

export function fileAddress(name) {
  return `/api/file?${new URLSearchParams({ name })}`;
}
