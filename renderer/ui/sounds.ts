import type { Tone } from './tone.ts';

/** One note: when it starts and how long it lasts (seconds), its pitch (hertz) and wave. */
interface Note {
  readonly at: number;
  readonly lasts: number;
  readonly pitch: number;
  readonly wave: OscillatorType;
  /** 1 where nothing is said. */
  readonly gain?: number;
}

/**
 * Six results and a tick, which differ in rhythm first and pitch second, 500 to 5000 Hz with harmonics, so that they carry in a hall
 * and survive a poor loudspeaker: one short tick · a rising run · two long low · three quick low · two even · one falling.
 */
const SOUNDS: Readonly<Record<Tone, readonly Note[]>> = {
  // An order, a badge, a command: heard, and nothing more.
  info: [{ at: 0, lasts: 0.035, pitch: 880, wave: 'triangle' }],
  ok: [{ at: 0, lasts: 0.07, pitch: 1760, wave: 'triangle' }],
  complete: [
    { at: 0, lasts: 0.09, pitch: 1047, wave: 'triangle' },
    { at: 0.1, lasts: 0.09, pitch: 1319, wave: 'triangle' },
    { at: 0.2, lasts: 0.2, pitch: 2093, wave: 'triangle' },
  ],
  // The one that must not be missed: as loud again as the others, and its second part is long.
  wrong: [
    { at: 0, lasts: 0.26, pitch: 660, wave: 'sawtooth', gain: 2 },
    { at: 0.32, lasts: 0.5, pitch: 520, wave: 'sawtooth', gain: 2 },
  ],
  'too-many': [
    { at: 0, lasts: 0.09, pitch: 620, wave: 'square' },
    { at: 0.14, lasts: 0.09, pitch: 620, wave: 'square' },
    { at: 0.28, lasts: 0.09, pitch: 620, wave: 'square' },
  ],
  attention: [
    { at: 0, lasts: 0.16, pitch: 988, wave: 'square' },
    { at: 0.26, lasts: 0.16, pitch: 988, wave: 'square' },
  ],
  fault: [
    { at: 0, lasts: 0.3, pitch: 1100, wave: 'sawtooth' },
    { at: 0.3, lasts: 0.3, pitch: 800, wave: 'sawtooth' },
    { at: 0.6, lasts: 0.4, pitch: 550, wave: 'sawtooth' },
  ],
};

/** Which sound wins when several answers come within one breath: the one that must not be missed. */
const URGENCY: readonly Tone[] = ['info', 'ok', 'complete', 'attention', 'too-many', 'wrong', 'fault'];

export interface Sounds {
  /** Plays the sound of a result; in a burst a more urgent sound cuts off a lesser one and never the other way round. */
  readonly play: (tone: Tone) => void;
}

/** Makes the sounds. `volume` is asked at each sound, 0 to 1. Without an audio device the station stays silent and works. */
export function createSounds(volume: () => number): Sounds {
  let context: AudioContext | undefined;
  let playing: { tone: Tone; until: number; stop: () => void } | undefined;

  return {
    play(tone) {
      if (volume() === 0) return;
      try {
        context ??= new AudioContext();
        void context.resume();
        const now = context.currentTime;
        if (playing && playing.until > now) {
          if (URGENCY.indexOf(playing.tone) > URGENCY.indexOf(tone)) return;
          playing.stop();
        }
        playing = { tone, ...start(context, SOUNDS[tone], volume()) };
      } catch {
        // Sound is one of three channels; colour and words still say it.
      }
    },
  };
}

function start(context: AudioContext, notes: readonly Note[], volume: number): { until: number; stop: () => void } {
  const begin = context.currentTime;
  const master = context.createGain();
  master.gain.value = volume * 0.4;
  master.connect(context.destination);
  let until = begin;
  for (const note of notes) {
    const oscillator = context.createOscillator();
    const envelope = context.createGain();
    const from = begin + note.at;
    const to = from + note.lasts;
    oscillator.type = note.wave;
    oscillator.frequency.value = note.pitch;
    // A percussive envelope is heard as well as a flat one and annoys less.
    envelope.gain.setValueAtTime(0.0001, from);
    envelope.gain.exponentialRampToValueAtTime(note.gain ?? 1, from + 0.006);
    envelope.gain.exponentialRampToValueAtTime(0.05, to);
    oscillator.connect(envelope).connect(master);
    oscillator.start(from);
    oscillator.stop(to);
    until = Math.max(until, to);
  }
  return { until, stop: () => master.disconnect() };
}
