import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { helpWords } from './en.ts';

export const de = translationOf<typeof helpWords>()({
  title: 'Hilfe',
  text: 'Einen dieser Codes scannen oder den Knopf drücken.',
  scanner:
    'Ein Scanner wird nicht oder nicht ganz gehört? In seiner Anleitung stehen Codes zum Scannen: „Enter suffix“ (CR), „US keyboard“ oder am besten „USB HID POS“.',
  digits: 'Ziffern für eine PIN oder Menge',
  enterCodeHint: 'Die Zahl unter den Strichen tippen. Beim Etikett genügen die letzten 4 Ziffern.',
  packingSlip: 'Packzettel',
  slipSaved: 'Packzettel gespeichert',
  customsPaper: 'Zollpapier',
  customs:
    'Ein Paket über eine Grenze bekommt nach dem Etikett sein Zollpapier. Solange der Auftrag offen ist, kann es hier noch einmal verlangt werden.',
});
