// Shared components and the frame's parts, for looking at while developing; built by
// `npm run gallery` only. ?theme=dark, ?show=marks|parts|page choose.
import "../styles/all.css";
import { mount } from "svelte";
import Gallery from "./Gallery.svelte";

const asked = new URLSearchParams(window.location.search);
const theme = asked.get("theme");
if (theme) document.documentElement.dataset.theme = theme;

const target = document.getElementById("app");
if (!target) throw new Error("gallery.html has no #app");
mount(Gallery, { target, props: { show: asked.get("show") ?? "parts" } });
