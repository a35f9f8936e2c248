import type { News } from "./app.ts";

/** A part of the page: its element, and how it is notified of changes. Types only. */
export interface View {
  readonly element: HTMLElement;
  news(news: News): void;
}
