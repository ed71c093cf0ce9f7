/** The place in the announcement for what sends it: a view puts it there, since features do not know each other. */
import type { Component } from "svelte";
import { getContext, setContext } from "svelte";
import type { Audience, Channel, Language, WinView } from "./generated";

export interface SendNowProps {
  win: WinView;
  /** What the form on screen is for. */
  channel: Channel;
  subject: string;
  text: string;
  to: string;
  writtenFor: Audience;
  language: Language;
  /** The announcement that this one corrects. */
  corrects: string | null;
  /** Empty when there is none. */
  otherOwner: string;
  /** Keeps what is being typed. */
  before: () => Promise<void>;
  onsent: () => void;
}

const KEY = Symbol("send now");

export const offerSendNow = (part: Component<SendNowProps>): void => void setContext(KEY, part);
export const sendNowPart = (): Component<SendNowProps> | undefined => getContext(KEY);
