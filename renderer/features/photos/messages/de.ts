import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { photoWords } from './en.ts';

export const de = translationOf<typeof photoWords>()({
  title:
    'Foto {what, select, order {zu Auftrag} place {zu Platz} other {zu Lieferung}} {code}{parcel, select, none {} other {, Paket {parcel}}}',
  live: 'Was die Kamera sieht',
  taken: 'Das aufgenommene Bild',
  opening: 'Die Kamera startet',
  again: 'Noch einmal',
  otherCamera: 'Andere Kamera',
  keep: 'Foto behalten',
  aim: 'So halten, dass alles im Bild ist',
  look: 'Ist alles zu sehen? Behalten oder noch einmal aufnehmen',
  why: {
    value: 'Bei diesem Wert wird das Paket fotografiert, bevor es geschlossen wird',
    country: 'Pakete in dieses Land werden vor dem Schließen fotografiert',
    channel: 'Pakete dieses Kanals werden vor dem Schließen fotografiert',
  },
  trouble: {
    missing: { headline: 'Keine Kamera da', action: 'Eine Kamera anstecken: sie wird von selbst gefunden' },
    refused: {
      headline: 'Die Kamera darf hier nicht benutzt werden',
      action: 'Die Kamera in den Einstellungen des Browsers oder Computers erlauben, dann noch einmal versuchen',
    },
    busy: {
      headline: 'Die Kamera liefert kein Bild',
      action: 'Andere Programme mit Kamera schließen oder sie neu anstecken, dann noch einmal versuchen',
    },
    unplugged: { headline: 'Die Kamera ist weg', action: 'Wieder anstecken: sie wird von selbst gefunden' },
    dark: { headline: 'Das Bild ist zu dunkel', action: 'Licht an oder Kappe ab, dann noch einmal aufnehmen' },
    full: {
      headline: 'Das Foto kann hier nicht behalten werden',
      action:
        'Zu viele warten auf das Lagersystem, oder die Platte ist voll. Nach dem Lagersystem sehen, dann noch einmal versuchen',
    },
  },
  say: {
    'photo-kept': { headline: 'Das Foto ist behalten', detail: '{code}' },
    'photo-lost': {
      headline: 'Ein Foto kam nicht beim Lagersystem an',
      detail: 'Es wurde unterwegs beschädigt',
      action: 'Noch einmal aufnehmen, wo es gebraucht wird',
    },
  },
});
