import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { labelWords } from './en.ts';

export const de = translationOf<typeof labelWords>()({
  tabs: { waiting: 'Warten', unclear: 'Unklar', recent: 'Gedruckt' },
  none: { waiting: 'Kein Etikett wartet', unclear: 'Kein Etikett ist unklar', recent: 'Noch kein Etikett gedruckt' },
  printAll: 'Alle wartenden drucken',
  print: 'Jetzt drucken',
  printer: 'Drucker',
  cameOut: 'Es kam heraus',
  nothingCameOut: 'Nichts kam heraus',
  lookFirst: 'Am Drucker nachsehen. Das Etikett scannen, oder sagen, was zu sehen ist.',
  printerIsOff: 'Der Drucker ist aus',
  isItOff: 'Der Drucker, der das Etikett hatte, antwortet nicht. Ist er ausgeschaltet?',
  attach: 'Datei vom Frachtführer',
  attachHint: 'PDF, PNG oder ZPL, bis 4 MB',
  history: 'Verlauf',
  state: {
    queued: 'Noch nicht gesendet',
    sending: 'Wird gesendet',
    sent: 'Gesendet, noch nicht gescannt',
    printed: 'Kam heraus',
    failed: 'Kam nicht heraus',
    unclear: 'Kam vielleicht heraus',
  },
  by: { sending: '', printer: 'sagt der Drucker', scan: 'gescannt', operator: 'sagt' },
  kind: { shipping: 'Etikett', carrier: 'Frachtetikett' },
  openOrder: 'Auftrag öffnen',
  asked: 'Verlangt',
  programEnded: 'Das Programm endete dabei',
  notCounted: 'Sein Zähler steht noch',
  atBench: 'Am Platz verlangt',
  voided: 'Ungültig',
  replaced: 'Ungültig: ein anderes Etikett gilt',
  reprint: 'Etikett {number, number} dieses Pakets',
  approvedBy: 'erlaubt von {name}',
  say: {
    'label-printed': {
      headline: 'Etikett scannen',
      detail: 'Auftrag {orderCode}',
      action: 'Etikett aufkleben, dann scannen',
    },
    'printer-ready': {
      headline: 'Der Drucker ist wieder bereit',
      detail: 'Auftrag {orderCode}: das Etikett wartet',
      action: 'Etikett drucken',
    },
    'label-coming': {
      headline: 'Der Drucker hat noch nicht gemeldet',
      action: 'Das Etikett gleich noch einmal scannen',
    },
    'label-aside': {
      headline: 'Etikett gedruckt',
      detail: 'Auftrag {orderCode}',
      action: 'Aufkleben. Dann den Auftrag öffnen und es scannen',
    },
    'labels-printed': {
      headline: 'Etiketten gedruckt: {count, number}',
      detail: '{left, plural, =0 {} other {Es warten noch: {left, number}}}',
      action: 'Jedes auf sein eigenes Paket kleben',
    },
    'label-settled': {
      headline: '{cameOut, select, yes {Das Etikett kam heraus} other {Das Etikett kam nicht heraus}}',
      detail: 'Auftrag {orderCode}',
      action:
        '{cameOut, select, yes {Aufkleben. Dann den Auftrag öffnen und es scannen} other {Es wartet in der Liste. Bei Bedarf drucken}}',
    },
    'carrier-printed': {
      headline: 'Frachtetikett gedruckt',
      detail: 'Auftrag {orderCode}',
      action: 'Auf das Paket kleben',
    },
    'customs-paper': {
      headline:
        '{isPrinted, select, yes {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Zollrechnung}} gedruckt} other {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Zollrechnung}} gespeichert, nicht gedruckt}}',
      detail:
        'Auftrag {orderCode}{isPrinted, select, yes {} other { · {file}}}{missing, select, none {} other { · Es fehlt {missing}}}',
      action:
        '{isPrinted, select, yes {{toScan, select, yes {Zum Paket legen, dann das Etikett scannen} other {Zum Paket legen}}} other {{hasPrinter, select, yes {Der Bürodrucker nahm es nicht an. Nachsehen, dann in der Hilfe noch einmal verlangen} other {Kein Bürodrucker eingerichtet. Die Datei drucken und zum Paket legen}}}}',
    },
    'no-customs-paper': {
      headline: '{why, select, none {Kein Zollpapier nötig} other {Noch kein Zollpapier}}',
      detail:
        'Auftrag {orderCode}: {why, select, none {er geht über keine Grenze} noSender {niemand hat gesagt, wer ins Ausland sendet} notClosed {kein Paket ist geschlossen} behind {das Lagersystem weiß noch nichts von diesem Paket} store {das Lagersystem antwortet nicht} notDrawn {keine Schrift für {detail}} other {{detail}}}',
      action:
        '{why, select, none {Weiterarbeiten} noSender {Weiterarbeiten. Die Leitung benachrichtigen} notClosed {Zuerst das Paket schließen} notDrawn {Weiterarbeiten. Die Leitung benachrichtigen} store {Weiterarbeiten. In der Hilfe verlangen, wenn das Lagersystem antwortet} other {Weiterarbeiten. Gleich in der Hilfe verlangen}}',
    },
  },
});
