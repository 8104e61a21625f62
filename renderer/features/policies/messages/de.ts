import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { policyWords } from './en.ts';

export const de = translationOf<typeof policyWords>()({
  title: 'Regeln',
  everywhere: 'Sie gelten an jedem Packplatz. Geändert wird erst beim Speichern',
  changed: '{count, plural, one {# Änderung ist nicht gespeichert} other {# Änderungen sind nicht gespeichert}}',
  save: 'Speichern',
  saved: 'Gespeichert. Jeder Packplatz hört es sofort',
  notSaved: 'Nicht alles wurde gespeichert',
  badValue: 'Dieser Wert ist nicht möglich',
  otherwise: 'Niemand hat es festgelegt',
  setBy: 'Festgelegt von {name} am {day}',
  setByProgram: 'Festgelegt von einem Programm oder Befehl am {day}',
  again: 'Zurück zu „{value}“',
  more: 'Mehr',
  less: 'Weniger',
  limits: '{min, number} bis {max, number}',
  ofChannel: 'Aufträge von {channel}',
  addChannel: 'Anderer Wert für einen Kanal',
  whichChannel: 'Für welchen Kanal?',
  otherChannel: 'Name eines anderen Kanals',
  thisChannel: 'Dieser Kanal',
  noChannel: 'Keiner',
  notSavedYet: 'Noch nicht gespeichert',
  likeOthers: 'Wie alle anderen: „{value}“',
  version: 'Version {version, number}',
  history: 'Was geändert wurde',
  noHistory: 'Noch nichts wurde geändert',
  earlier: 'Frühere Änderungen',
  fromTo: 'Von „{from}“ auf „{to}“',
  sameAsOthers: 'Wie alle anderen',
  changedBy: 'Version {version, number} · {who}, {when}',
  previewStopped: '{stopped, number} der letzten {of, number} Aufträge wären angehalten oder nachgefragt worden',
  previewNoneOf: 'Keiner der letzten {of, number} Aufträge wäre angehalten worden',
  previewUnknown: 'Bei {unknown, number} weiteren Aufträgen sagt es das Protokoll nicht',
  previewNone: 'Was dies angehalten hätte, sagt das Protokoll nicht',
  previewEmpty: 'Noch wurde kein Auftrag gepackt, der es sagen könnte',
  policy: {
    'count-by-touch': {
      name: 'Ein Stück, dessen Code nicht lesbar ist',
      meaning: 'Wer es durch Berühren zählen darf.',
      on: 'Packer allein',
      off: 'Mit Aufsicht',
    },
    'due-days': {
      name: 'Wann ein Auftrag fällig ist',
      meaning: 'Wie lange nach der Bestellung, wenn der Absender es nicht sagt.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    picking: {
      name: 'Wie Ware zu den Packtischen kommt',
      meaning: 'Ob nach Listen gepickt wird, und woher man weiß, wann sie ihren Platz verließ.',
      options: { bench: 'Ohne Listen', paper: 'Nach gedruckten Listen', scan: 'Mit dem Scanner' },
    },
    'picked-orders': {
      name: 'Aufträge auf einem Weg',
      meaning: 'Wie viele Aufträge eine Liste hat, jeder mit eigener Box.',
      amount: '{count, plural, one {# Auftrag} other {# Aufträge}}',
    },
    'received-over': {
      name: 'Mehr als bestellt',
      meaning: 'Wie viel einer Zeile darüber hinaus kommen darf, ohne dass jemand davon erfährt.',
      amount: '{count, number} %',
    },
    'count-approval': {
      name: 'Wer über eine gezählte Abweichung entscheidet',
      meaning: 'Was ohne einen Menschen gebucht wird.',
      options: { rule: 'In der Toleranz niemand', person: 'Jede ein Supervisor', none: 'Niemand' },
    },
    'count-recount': {
      name: 'Eine Abweichung über der Toleranz',
      meaning: 'Was vor der Entscheidung geschieht.',
      on: 'Nachzählen',
      off: 'Gleich entscheiden',
    },
    'count-two-people': {
      name: 'Zwei Personen für eine Abweichung',
      meaning: 'Ob jemand nachzählt oder entscheidet, was er selbst gezählt hat.',
      on: 'Immer eine andere Person',
      off: 'Auch dieselbe',
    },
    'packers-count': {
      name: 'Zählen durch Packer',
      meaning: 'Wer die Plätze einer Liste zählt und nachzählt.',
      on: 'Auch Packer',
      off: 'Nur die Aufsicht',
    },
    'count-shows-expected': {
      name: 'Der Buchbestand beim Zählen',
      meaning: 'Ob man beim Zählen sieht, was dort stehen soll; nie beim Nachzählen.',
      on: 'Wird gezeigt',
      off: 'Gezählt ohne ihn zu kennen',
    },
    'count-after-short': {
      name: 'Zählen nach einem Fehlbestand',
      meaning: 'Was folgt, wo einem Packplatz fehlt, was das Buch hat.',
      on: 'Die Plätze werden gezählt',
      off: 'Nichts von selbst',
    },
    'count-recount-hours': {
      name: 'Wann eine Nachzählung fällig ist',
      meaning: 'Wie lange nach der Abweichung.',
      amount: '{count, plural, one {# Stunde} other {# Stunden}}',
    },
    'count-tolerance-units-a': {
      name: 'Stück, die abweichen dürfen, Artikel der Klasse A',
      meaning: 'Darin braucht eine Abweichung niemanden.',
      amount: '{count, plural, one {# Stück} other {# Stück}}',
    },
    'count-tolerance-units-b': {
      name: 'Stück, die abweichen dürfen, Artikel der Klasse B',
      meaning: 'Darin braucht eine Abweichung niemanden.',
      amount: '{count, plural, one {# Stück} other {# Stück}}',
    },
    'count-tolerance-units-c': {
      name: 'Stück, die abweichen dürfen, Artikel jeder anderen Klasse',
      meaning: 'Darin braucht eine Abweichung niemanden.',
      amount: '{count, plural, one {# Stück} other {# Stück}}',
    },
    'count-tolerance-percent-a': {
      name: 'Anteil, der abweichen darf, Artikel der Klasse A',
      meaning: 'Prozent dessen, was das Buch dort hat.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-b': {
      name: 'Anteil, der abweichen darf, Artikel der Klasse B',
      meaning: 'Prozent dessen, was das Buch dort hat.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-c': {
      name: 'Anteil, der abweichen darf, Artikel jeder anderen Klasse',
      meaning: 'Prozent dessen, was das Buch dort hat.',
      amount: '{count, number} %',
    },
    'count-tolerance-line': {
      name: 'Geld, das bei einem Artikel abweichen darf',
      meaning: 'In Cent, oder der kleinsten Einheit der Währung.',
      amount: '{count, number} in Cent',
    },
    'count-tolerance-place': {
      name: 'Geld, das an einem Platz abweichen darf',
      meaning: 'Alle Artikel zusammen, in Cent oder der kleinsten Einheit der Währung.',
      amount: '{count, number} in Cent',
    },
    'count-days-a': {
      name: 'Wie oft ein Platz mit einem Artikel der Klasse A gezählt wird',
      meaning: 'Spätestens nach dieser Zeit.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    'count-days-b': {
      name: 'Wie oft ein Platz mit einem Artikel der Klasse B gezählt wird',
      meaning: 'Spätestens nach dieser Zeit.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    'count-days-c': {
      name: 'Wie oft ein Platz mit einem Artikel der Klasse C gezählt wird',
      meaning: 'Spätestens nach dieser Zeit.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    'count-days-d': {
      name: 'Wie oft ein Platz jeder anderen Art gezählt wird',
      meaning: 'Spätestens nach dieser Zeit.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    'counts-a-day': {
      name: 'Plätze, die täglich zu zählen sind',
      meaning: 'Wie viele fällige von selbst auf die Liste des Tages kommen; 0 für keine.',
      amount: '{count, plural, one {# Platz} other {# Plätze}}',
    },
    'photo-from': {
      name: 'Foto nach Wert des Auftrags',
      meaning:
        'Ab diesem Wert wird jedes Paket vor dem Schließen fotografiert, in Cent oder der kleinsten Einheit der Währung; 0 für nie.',
      amount: '{count, number} in Cent',
    },
    'photo-countries': {
      name: 'Foto nach Land',
      meaning: 'Pakete in diese Länder werden vor dem Schließen fotografiert: je zwei Buchstaben, etwa US CA.',
      none: 'In kein Land',
    },
    'photo-channels': {
      name: 'Foto nach Kanal',
      meaning: 'Pakete dieser Kanäle werden vor dem Schließen fotografiert, etwa wish.',
      none: 'Von keinem Kanal',
    },
    'photo-missing': {
      name: 'Ein Foto, das nicht möglich ist',
      meaning: 'Was folgt, wo ein Foto verlangt ist und die Kamera keines liefert.',
      options: { note: 'Ohne schließen und vermerken', supervisor: 'Ein Supervisor muss es erlauben' },
    },
    'photo-days': {
      name: 'Wie lange Fotos bleiben',
      meaning: 'Die von Zählungen und Lieferungen; die von Paketen gehen mit den Personendaten ihres Auftrags.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    'shelf-days': {
      name: 'Wie lange Ware gut sein muss',
      meaning: 'Tage für Stücke mit Datum, je Kanal, etwa wish:30. Ein Artikel kann mehr verlangen.',
      none: 'Wie es der Artikel sagt',
    },
    'short-life': {
      name: 'Ein Stück, das zu kurz gut ist',
      meaning: 'Ob es überhaupt gepackt werden darf.',
      options: { refuse: 'Nie', supervisor: 'Mit Aufsicht' },
    },
    'unknown-lot': {
      name: 'Eine Charge, die der Bestand nicht kennt',
      meaning: 'Was folgt, wenn er Chargen des Artikels führt und eine andere gescannt wird.',
      options: { take: 'Nehmen', supervisor: 'Mit Aufsicht', refuse: 'Nie' },
    },
    'expired-lot': {
      name: 'Ein Stück, das abgelaufen ist',
      meaning: 'Ob es überhaupt gepackt werden darf.',
      options: { refuse: 'Nie', supervisor: 'Mit Aufsicht' },
    },
    'carrier-choice': {
      name: 'Der Dienst eines Pakets',
      meaning: 'Ob gesagt wird, mit welchem Dienst ein Paket geht, nach Ihren Tarifen.',
      options: { off: 'Nicht gesagt', suggest: 'Am Tisch gesagt', on: 'Entschieden, bevor das Paket geschlossen wird' },
    },
    'carrier-tracked': {
      name: 'Nur Dienste mit Sendungsverfolgung',
      meaning: 'Ob Pakete mit Diensten ohne Verfolgung gehen.',
      on: 'Nur mit Verfolgung',
      off: 'Jeder Dienst',
    },
    'carrier-signature-from': {
      name: 'Unterschrift nach Wert des Auftrags',
      meaning:
        'Ab diesem Wert werden nur Dienste mit Unterschrift genommen, in Cent oder der kleinsten Einheit der Währung; 0 für nie.',
      amount: '{count, number} in Cent',
    },
    'carrier-insured-from': {
      name: 'Versicherung nach Wert des Auftrags',
      meaning:
        'Ab diesem Wert werden nur Dienste genommen, die ihn ganz versichern, in Cent oder der kleinsten Einheit der Währung; 0 für nie.',
      amount: '{count, number} in Cent',
    },
    'carrier-days': {
      name: 'Tage, bis ein Auftrag ankommen muss',
      meaning: 'Ab dem Tag der Bestellung. Langsamere Dienste werden nicht genommen.',
      amount: '{count, plural, =0 {Kein Datum} one {# Tag} other {# Tage}}',
    },
    'carriers-accepted': {
      name: 'Zugelassene Zusteller',
      meaning: 'Mit ihren Namen in Ihren Diensten, durch Leerzeichen getrennt.',
      none: 'Alle',
    },
    'carrier-preferred': {
      name: 'Dienste, die zuerst kommen',
      meaning: 'Dienste oder Zusteller vor günstigeren, der erste am meisten.',
      none: 'Der Preis entscheidet',
    },
    'carrier-home': {
      name: 'Wo Pakete abgehen',
      meaning: 'Das Land, für seine Feiertage, und die Währung, die zählt, etwa DE EUR.',
      none: 'Nicht gesagt',
    },
    'carrier-holidays': {
      name: 'Tage, an denen Zusteller ruhen',
      meaning: 'Neben dem Kalender, etwa DE:2029-01-01; mit - davor arbeiten sie.',
      none: 'Wie im Kalender',
    },
    'weight-check': {
      name: 'Das Gewicht eines Pakets',
      meaning: 'Ob jedes vor dem Schließen gewogen wird, und was folgt, wenn es nicht stimmt.',
      options: { off: 'Nicht gewogen', warn: 'Gewogen und gesagt', stop: 'Hält an, ein Supervisor erlaubt es' },
    },
    'weight-gain': {
      name: 'Jedes Stück auf der Waage',
      meaning:
        'Pakete werden auf der Waage gepackt: was gescannt und nicht hineingelegt, oder ohne Scan hineingelegt wurde, wird gesagt.',
      on: 'Beobachtet',
      off: 'Nicht beobachtet',
    },
    'weight-most-off': {
      name: 'Wie weit ein Gewicht abweichen darf',
      meaning: 'Höchstens, wie sehr Ware und Verpackung auch schwanken.',
      amount: '{count, number} g',
    },
    'weight-filler': {
      name: 'Füllstoff und Papiere',
      meaning: 'Was sie in einem Paket meist wiegen; alle Verpackung, wo keine Kartons bekannt sind.',
      amount: '{count, number} g',
    },
    'weight-filler-spread': {
      name: 'Wie sehr das schwankt',
      meaning: 'Von Paket zu Paket, in der Regel (die Standardabweichung).',
      amount: '{count, number} g',
    },
    'stale-minutes': {
      name: 'Altes Wissen über einen Auftrag',
      meaning:
        'War das Lagersystem länger nicht zu hören, muss ein Supervisor jeden Auftrag gehen lassen: er kann seither storniert oder geändert sein.',
      amount: '{count, plural, =0 {Wie alt auch immer} one {# Minute} other {# Minuten}}',
    },
    'short-ship': {
      name: 'Aufträge mit fehlenden Stück',
      meaning: 'Wer den Rest eines Auftrags gehen lässt, wenn Stück fehlen oder beschädigt sind.',
      options: {
        packer: 'Wer packt',
        supervisor: 'Ein Supervisor',
        nobody: 'Niemand: er wartet, bis er vollständig ist',
      },
    },
    'short-supervisor-from': {
      name: 'Unvollständige Aufträge von diesem Wert',
      meaning:
        'Ab diesem Wert lässt ein Supervisor einen Auftrag ohne fehlende Stück gehen, in Cent oder der kleinsten Einheit seiner Währung; 0, wenn der Wert keine Rolle spielt.',
      amount: '{count, number} in Cent',
    },
    'short-whole-channels': {
      name: 'Kanäle, deren Aufträge ganz gehen',
      meaning: 'Aufträge dieser Kanäle warten, bis alle Stück da sind, zum Beispiel wish.',
      none: 'Von keinem Kanal',
    },
    substitutes: {
      name: 'Ersatzartikel',
      meaning: 'Ob ein Artikel statt eines anderen mitgehen darf, wo der Auftrag nichts sagt.',
      options: {
        'as-listed': 'Wie die Liste sagt: always der Packer, ask eine Aufsicht',
        supervisor: 'Jeder braucht eine Aufsicht',
        nobody: 'Keiner geht mit',
      },
    },
    'stock-slow-days': {
      name: 'Langsame Bestände',
      meaning: 'Was da ist und länger als das reicht, so schnell wie es hinausgeht.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    'stock-dead-days': {
      name: 'Tote Bestände',
      meaning: 'Was so lange dastand, ohne dass etwas davon hinausging.',
      amount: '{count, plural, one {# Tag} other {# Tage}}',
    },
    'confirm-close': {
      name: 'Ein Paket, in dem alles ist',
      meaning: 'Ob es sich von selbst schließt oder auf OK wartet.',
      on: 'Wartet auf OK',
      off: 'Wie jeder Platz eingestellt ist',
    },
    customs: {
      name: 'Zollangaben',
      meaning:
        'Von Aufträgen über eine Grenze. Fehlt etwas oder sagt eine Beschreibung nichts über die Ware, so wartet der Auftrag mit Namen der Artikel, bis sie damit importiert sind.',
      options: { off: 'Niemand sieht danach', warn: 'Wird beim Import gesagt', hold: 'Der Auftrag wartet' },
    },
    gate: {
      name: 'Regeln auf Probe',
      meaning:
        'Schatten: Was die Regeln zu Gewicht, Haltbarkeit, Chargen, Fotos und altem Wissen aufgehalten hätten, wird vermerkt und geht weiter. Sonst wird nichts durchgelassen.',
      options: { on: 'Sie gelten', shadow: 'Schatten: nur vermerkt' },
    },
    'batch-confirm': {
      name: 'Stücke, die auf Aufträge verteilt werden',
      meaning: 'Wann ein Stück als ins Fach gelegt zählt.',
      on: 'Sobald das Fach gescannt oder berührt ist',
      off: 'Mit seinem eigenen Scan',
    },
    'run-labels': {
      name: 'Etiketten in einem Lauf mit Einzelstücken',
      meaning: 'Wann sie auf ihrem Paket gescannt werden.',
      options: { each: 'Jedes sofort', item: 'Vor einem anderen Artikel', later: 'Irgendwann' },
    },
  },
});
