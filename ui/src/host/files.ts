/** Files, clipboard, printer and mail. The web view never sees a path that the person did not choose. */
import { invoke } from "@tauri-apps/api/core";
import { asHostError, ask, HostError, inShell } from "./host";

/** What became of a file that was to be saved. `place` is for showing, never for opening. */
export type Saved = { saved: true; place: string } | { saved: false };

/**
 * Saves a document that the program can make (a one-pager, a mail draft ...). The shell asks
 * where; a browser downloads it. `document` is a DocumentRef of the generated types.
 */
export async function saveFile(document: unknown): Promise<Saved> {
  if (inShell) return shell<Saved>("save_file", { document });
  const answer = await fetch("/api/file", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ document }),
  });
  if (!answer.ok) throw asHostError(await answer.json());
  const name = fileName(answer.headers.get("content-disposition")) ?? "counterpart";
  const url = URL.createObjectURL(await answer.blob());
  const link = window.document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return { saved: true, place: name };
}

/** `attachment; filename*=UTF-8''a%20b.pdf` or `filename="a b.pdf"` → the name. */
export function fileName(disposition: string | null): string | undefined {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return disposition?.match(/filename="?([^";]+)"?/i)?.[1];
}

/** Makes or opens a workspace through the system's dialog; false when the person changed their mind. */
export function pickWorkspace(how: "open" | "new"): Promise<boolean> {
  return ask<boolean>("pick_workspace", { how }, "/api/pick-workspace");
}

/** Opens one of the recent workspaces by its number in the list, so that no path goes this way. */
export function openRecent(index: number): Promise<boolean> {
  return ask<boolean>("open_recent", { index }, "/api/open-recent");
}

/** Saves a closed copy of the workspace where the person says. */
export function saveWorkspaceCopy(): Promise<Saved> {
  return ask<Saved>("save_workspace_copy", {}, "/api/save-workspace-copy");
}

/** Puts a page of a document that was set on the clipboard as an image; `picture` is a PictureQuery. */
export async function copyImage(picture: unknown): Promise<void> {
  if (inShell) return shell<undefined>("copy_image", { picture });
  const answer = await fetch("/api/file", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ document: { picture } }),
  });
  if (!answer.ok) throw asHostError(await answer.json());
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": await answer.blob() })]);
  } catch {
    throw new HostError("clipboard", "The clipboard takes no image here. Save it as PNG instead.");
  }
}

/** Shows the workspace's file in the system's file manager. */
export async function showInFolder(): Promise<void> {
  await ask<null>("show_in_folder", {}, "/api/show-in-folder");
}

/**
 * Whether sheets of this size have to be turned before they are printed: WebKitGTK prints a blank page
 * on paper that lies across.
 */
export const isTurnedToPrint = ([width, height]: [number, number]): boolean =>
  inShell && width > height && /Linux/.test(navigator.userAgent);

/** Opens the system's print dialog for the sheets that are there to print, of this size in millimetres. */
export async function printPage(size: [number, number]): Promise<void> {
  const [width, height] = size;
  if (inShell) await shell<null>("print_page", { size: isTurnedToPrint(size) ? [height, width] : size });
  else window.print();
}

/** Opens a draft in the person's mail program. */
export async function openMail(mailto: string): Promise<void> {
  if (!/^mailto:/i.test(mailto)) throw new HostError("invalid", "This is not a mail address.");
  if (inShell) await shell<null>("open_mail", { mailto });
  else window.location.href = mailto;
}

/** Puts rich text on the clipboard with its plain form beside it. */
export async function copyRich({ html, text }: { html: string; text: string }): Promise<void> {
  const plain = new Blob([text], { type: "text/plain" });
  const rich = new Blob([html], { type: "text/html" });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain, "text/html": rich })]);
  } catch {
    // Older WebKit has no ClipboardItem or refuses it away from a click: its copy event still works.
    copyByEvent(html, text);
  }
}

/** Puts plain text on the clipboard. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByEvent(undefined, text);
  }
}

function copyByEvent(html: string | undefined, text: string): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
  };
  window.document.addEventListener("copy", fill, { once: true });
  const done = window.document.execCommand("copy");
  window.document.removeEventListener("copy", fill);
  if (!done)
    throw new HostError(
      "clipboard",
      "The clipboard cannot be used here. Select the text and copy it by hand.",
    );
}

async function shell<T>(name: string, args: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(name, args);
  } catch (thrown) {
    throw asHostError(thrown);
  }
}
