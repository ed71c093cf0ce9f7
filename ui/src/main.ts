import "./styles/all.css";
import { mount } from "svelte";
import App from "./App.svelte";
import { baseLocale, overwriteGetLocale } from "./paraglide/runtime.js";

// There is one language: finding it out anew would read the address with every message.
overwriteGetLocale(() => baseLocale);

const target = document.getElementById("app");
if (!target) throw new Error("index.html has no #app");
mount(App, { target });
