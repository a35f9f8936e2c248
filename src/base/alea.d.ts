/** The one generator that is used of seedrandom. Its own file is imported, so that a browser bundle holds no more than this. */
declare module "seedrandom/lib/alea.js" {
  export default function alea(seed: string): { int32(): number };
}
