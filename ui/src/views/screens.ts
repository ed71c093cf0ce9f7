/** Which component shows which screen. Each takes the route it is shown for. */
import type { Component } from "svelte";
import type { Route, Screen } from "~/routes";

export type ScreenComponent = Component<{ route: Route }>;

export const screens: Partial<Record<Screen, ScreenComponent>> = {};
