/** Events by which a page knows that its reader has begun to do something. */
export const FIRST_SIGNS = ['focusin', 'pointerdown', 'keydown', 'wheel', 'beforeprint'] as const;
