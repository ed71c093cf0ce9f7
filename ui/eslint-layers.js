// Imports run one way: shared → features → views. Only host knows Tauri, and a feature never
// imports another feature: what two of them need belongs in shared or api.
import path from "node:path";

/** What each folder of src/ may import, besides itself. */
const MAY = {
  styles: [],
  host: [],
  api: ["host", "paraglide"],
  shared: ["paraglide", "styles"],
  features: ["shared", "api", "host", "routes", "paraglide", "styles"],
  views: ["features", "shared", "api", "host", "routes", "paraglide", "styles"],
};

const SRC = path.resolve(import.meta.dirname, "src");

/** The first folder, and for features the second: `features/wins/Wall.svelte` → ["features", "wins"]. */
function place(file) {
  const parts = path.relative(SRC, file).split(path.sep);
  return parts[0] === ".." ? null : [parts[0].replace(/(\.svelte)?\.(ts|js)$/, ""), parts[1] ?? ""];
}

/** @type {import("eslint").Rule.RuleModule} */
export default {
  meta: { type: "problem", schema: [] },
  create(context) {
    const from = place(context.filename);
    const allowed = from && MAY[from[0]];
    function check(node) {
      const name = node.source?.value;
      if (typeof name !== "string" || !from) return;
      if (name.startsWith("@tauri-apps/")) {
        if (from[0] !== "host") context.report({ node, message: "Only src/host may import @tauri-apps/*." });
        return;
      }
      const file = name.startsWith("~/")
        ? path.join(SRC, name.slice(2))
        : name.startsWith(".")
          ? path.resolve(path.dirname(context.filename), name)
          : null;
      const to = file && place(file);
      if (!to || !allowed) return;
      if (to[0] === from[0]) {
        if (to[0] === "features" && to[1] !== from[1])
          context.report({
            node,
            message: `A feature never imports another feature (${from[1]} → ${to[1]}).`,
          });
      } else if (!allowed.includes(to[0])) {
        context.report({ node, message: `src/${from[0]} may not import src/${to[0]}.` });
      }
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
