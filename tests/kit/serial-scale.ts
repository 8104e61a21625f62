// Scales on a serial line, made of software: what they answer in each protocol.
import type { ScaleProtocol } from '#electron/devices/scale/serial-scale-protocols.ts';

/** What lies on the pan, and how the scale is. */
export interface PanState {
  readonly grams: number;
  readonly fault: 'none' | 'moving' | 'overloaded' | 'silent';
}

/** One scale: what it answers to a question; undefined for one that it does not know. */
export type SpokenScale = (question: string, pan: PanState) => string | undefined;

const kilograms = (grams: number, width = 9) => (grams / 1_000).toFixed(3).padStart(width);

/** Mettler Toledo, in kg. */
export const speakSics: SpokenScale = (question, { grams, fault }) => {
  if (question.trim() !== 'SI') return 'ES\r\n';
  if (fault === 'overloaded') return 'S +\r\n';
  return `S ${fault === 'moving' ? 'D' : 'S'} ${kilograms(grams)} kg\r\n`;
};

/** NCI: no weight while it moves. */
export const speakNci: SpokenScale = (question, { grams, fault }) => {
  if (question !== 'W\r') return '\n?\r\u0003';
  if (fault === 'moving') return '\n10\r\u0003';
  if (fault === 'overloaded') return '\n02\r\u0003';
  return `\n${kilograms(grams)}kg\r\n00\r\u0003`;
};

/** Toledo 8213, set up for kg; below zero it has no weight, so it shows it with a sign here as newer ones do. */
export const speak8213: SpokenScale = (question, { grams, fault }) => {
  if (question !== 'W') return '\u0002?@\r';
  if (fault === 'moving') return '\u0002?\u0001\r';
  if (fault === 'overloaded') return '\u0002?\u0002\r';
  return `\u0002${(grams / 1_000).toFixed(3)}\r`;
};

/** One that sends by itself, in lines of its own. */
export const speakLines: SpokenScale = (_question, { grams, fault }) =>
  `${fault === 'moving' ? 'US' : fault === 'overloaded' ? 'OL' : 'ST'},GS,${grams < 0 ? '-' : '+'}${kilograms(Math.abs(grams))}kg\r\n`;

/** Whether that is all of a question, so that it can be answered. */
export const isAsked = (protocol: ScaleProtocol, heard: string): boolean => heard.endsWith(protocol.question ?? '\n');
