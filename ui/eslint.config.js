import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import layers from "./eslint-layers.js";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist", "dist-gallery", "src/paraglide", "src/api/generated.ts", "src/api/client.ts"] },
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ["*.js", "*.ts"], languageOptions: { globals: { ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    files: ["src/**/*.ts", "src/**/*.svelte"],
    plugins: { counterpart: { rules: { layers } } },
    rules: {
      "counterpart/layers": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
      // Plain maps and sets are meant where nothing renders from them.
      "svelte/prefer-svelte-reactivity": "off",
      "no-restricted-globals": ["error", { name: "event", message: "Take the event as a parameter." }],
      "no-restricted-properties": ["error", { property: "innerHTML", message: "Typed text is never HTML." }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "SvelteAttribute[key.name='style']",
          message: "The content security policy refuses style attributes; use style:property or a class.",
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.0.type='Literal'][arguments.0.raw=/^['\"]/]",
          message: 'new Date("YYYY-MM-DD") is read as UTC; use ~/shared/days.',
        },
      ],
    },
  },
);
