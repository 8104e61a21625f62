import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { cartonWords } from './en.ts';

export const de = translationOf<typeof cartonWords>()({
  suggested: 'Karton {carton}',
  before: 'Karton {carton}, wie früher',
  used: 'Für denselben Inhalt schon {times, plural, one {einmal} other {#-mal}} verwendet.',
  several: 'Kartons {cartons}',
  notFound: 'Kein Karton gefunden für {items, select, none {alles} other {{items}}}',
  title: 'Karton {carton}, zu {percent, number} % voll',
  list: 'Packfolge',
  picture: 'Der Karton bei Schritt {step, number} von {steps, number}: {text}',
  front: 'Vorn',
  next: 'Nächster Schritt',
  back: 'Schritt zurück',
  turn: 'Drehen',
  how: '{lying, select, standing {} end {hochkant, } other {auf der Seite, }}{above, select, yes {obenauf, } other {}}{spot, select, front_left {vorn links} front {vorn} front_right {vorn rechts} left {links} right {rechts} back_left {hinten links} back {hinten} back_right {hinten rechts} gaps {zuletzt, in den Platz, der bleibt} whole {von Wand zu Wand} other {in der Mitte}}',
  dearer: '{carton} kostet {amount} mehr.',
  asDear: '{carton} kostet gleich viel.',
  after: 'Der nächstbeste ist {carton}.',
  withService: 'Zusammen mit dem Versanddienst gewählt, statt {carton}.',
  why: '{why, select, volume {{carton} ist dem Volumen nach zu klein.} weight {{carton} trägt das Gewicht nicht.} other {In {carton} wurde kein Weg gefunden.}}',
});
