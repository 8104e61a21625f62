/** The six things a packer must be able to tell apart without looking, and a seventh that needs no sound. */
export type Tone = 'ok' | 'complete' | 'wrong' | 'too-many' | 'attention' | 'fault' | 'info';

/** An answer that stays until the next good scan or an acknowledgement. */
export const isError = (tone: Tone): boolean =>
  tone === 'wrong' || tone === 'too-many' || tone === 'attention' || tone === 'fault';
