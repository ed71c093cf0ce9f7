/** Which component shows which screen. Each takes the route it is shown for. */
import type { Component } from "svelte";
import type { Route, Screen } from "~/routes";
import FirstStart from "./first-start/FirstStart.svelte";
import InitiativeView from "./initiative/InitiativeView.svelte";
import Initiatives from "./initiatives/Initiatives.svelte";
import Week from "./week/Week.svelte";
import Paper from "./paper/Paper.svelte";
import Pairs from "./pairs/Pairs.svelte";
import Session from "./session/Session.svelte";
import People from "./people/People.svelte";
import Settings from "./settings/Settings.svelte";
import Trash from "./trash/Trash.svelte";
import Wins from "./wins/Wins.svelte";
import Words from "./words/Words.svelte";

export type ScreenComponent = Component<{ route: Route }>;

export const screens: Partial<Record<Screen, ScreenComponent>> = {
  initiatives: Initiatives,
  initiative: InitiativeView,
  week: Week,
  wins: Wins,
  words: Words,
  pairs: Pairs,
  paper: Paper,
  session: Session,
  people: People,
  settings: Settings,
  trash: Trash,
};

/** What stands in the window while no workspace is open. */
export const start: { component: Component | null } = { component: FirstStart };
