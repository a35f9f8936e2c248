import type { News } from "./app.ts";

/** A part of the page: its element, and what is told to it. Types only. */
export interface View {
  readonly element: HTMLElement;
  news(news: News): void;
}
