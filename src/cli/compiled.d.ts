export const STAMP: string;
export function digestOfSources(root?: string): string;
export function isCompiled(root?: string): boolean;
