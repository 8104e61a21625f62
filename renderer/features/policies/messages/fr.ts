import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { policyWords } from './en.ts';

export const fr = translationOf<typeof policyWords>()({
  title: 'Règles',
  everywhere: 'Elles valent à chaque poste, et rien ne change avant l’enregistrement',
  changed: '{count, plural, one {# changement non enregistré} other {# changements non enregistrés}}',
  save: 'Enregistrer',
  saved: 'Enregistré. Chaque poste le sait aussitôt',
  notSaved: 'Tout n’a pas été enregistré',
  badValue: 'Cette valeur n’est pas possible',
  otherwise: 'Personne ne l’a fixée',
  setBy: 'Fixée par {name} le {day}',
  setByProgram: 'Fixée par un programme ou une commande le {day}',
  again: 'Revenir à « {value} »',
  more: 'Plus',
  less: 'Moins',
  limits: 'de {min, number} à {max, number}',
  ofChannel: 'Commandes de {channel}',
  addChannel: 'Autre valeur pour un canal',
  whichChannel: 'Pour quel canal ?',
  otherChannel: 'Nom d’un autre canal',
  thisChannel: 'Ce canal',
  noChannel: 'Aucun',
  notSavedYet: 'Pas encore enregistré',
  likeOthers: 'Comme les autres : « {value} »',
  version: 'Version {version, number}',
  history: 'Ce qui a été modifié',
  noHistory: 'Rien n’a encore été modifié',
  earlier: 'Modifications précédentes',
  fromTo: 'De « {from} » à « {to} »',
  sameAsOthers: 'Comme les autres',
  changedBy: 'Version {version, number} · {who}, {when}',
  previewStopped: '{stopped, number} des {of, number} dernières commandes auraient été arrêtées ou soumises',
  previewNoneOf: 'Aucune des {of, number} dernières commandes n’aurait été arrêtée',
  previewUnknown: 'Pour {unknown, number} autres commandes, le journal ne le dit pas',
  previewNone: 'Le journal ne dit pas ce que cela aurait arrêté',
  previewEmpty: 'Aucune commande emballée ne permet encore de le dire',
  policy: {
    'count-by-touch': {
      name: 'Une unité dont le code ne se lit pas',
      meaning: 'Qui peut la compter en la touchant.',
      on: 'L’emballeur seul',
      off: 'Avec un superviseur',
    },
    'due-days': {
      name: 'Quand une commande est due',
      meaning: 'Combien de temps après la commande, si l’expéditeur ne le dit pas.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    picking: {
      name: 'Comment la marchandise arrive aux postes',
      meaning: 'Si elle est prélevée par listes, et comment on sait quand elle a quitté son emplacement.',
      options: { bench: 'Sans listes', paper: 'Par listes imprimées', scan: 'Au scanner' },
    },
    'picked-orders': {
      name: 'Commandes par parcours',
      meaning: 'Combien de commandes a une liste, chacune avec son bac.',
      amount: '{count, plural, one {# commande} other {# commandes}}',
    },
    'received-over': {
      name: 'Plus que commandé',
      meaning: 'Combien d’une ligne peut arriver en plus sans prévenir personne.',
      amount: '{count, number} %',
    },
    'count-approval': {
      name: 'Qui décide d’un écart compté',
      meaning: 'Ce qui est enregistré sans personne.',
      options: { rule: 'Dans la tolérance, personne', person: 'Chacun, un superviseur', none: 'Personne' },
    },
    'count-recount': {
      name: 'Un écart hors tolérance',
      meaning: 'Ce qui se passe avant la décision.',
      on: 'Recompter',
      off: 'Décider aussitôt',
    },
    'count-two-people': {
      name: 'Deux personnes pour un écart',
      meaning: 'Si quelqu’un recompte ou décide ce qu’il a compté lui-même.',
      on: 'Toujours une autre personne',
      off: 'La même aussi',
    },
    'packers-count': {
      name: 'Comptage par les préparateurs',
      meaning: 'Qui compte et recompte les emplacements d’une liste.',
      on: 'Les préparateurs aussi',
      off: 'Les responsables seulement',
    },
    'count-shows-expected': {
      name: 'Le stock attendu au comptage',
      meaning: 'Si l’on voit ce qui devrait s’y trouver ; jamais à un recomptage.',
      on: 'Montré',
      off: 'Compté sans le savoir',
    },
    'count-after-short': {
      name: 'Compter après un manque',
      meaning: 'Ce qui suit quand il manque à un poste ce que le stock indique.',
      on: 'Les emplacements sont comptés',
      off: 'Rien tout seul',
    },
    'count-recount-hours': {
      name: 'Quand un recomptage est dû',
      meaning: 'Combien de temps après l’écart.',
      amount: '{count, plural, one {# heure} other {# heures}}',
    },
    'count-tolerance-units-a': {
      name: 'Unités d’écart admises, article de classe A',
      meaning: 'En deçà, un écart ne demande personne.',
      amount: '{count, plural, one {# unité} other {# unités}}',
    },
    'count-tolerance-units-b': {
      name: 'Unités d’écart admises, article de classe B',
      meaning: 'En deçà, un écart ne demande personne.',
      amount: '{count, plural, one {# unité} other {# unités}}',
    },
    'count-tolerance-units-c': {
      name: 'Unités d’écart admises, article d’une autre classe',
      meaning: 'En deçà, un écart ne demande personne.',
      amount: '{count, plural, one {# unité} other {# unités}}',
    },
    'count-tolerance-percent-a': {
      name: 'Part d’écart admise, article de classe A',
      meaning: 'Pour cent de ce que le livre y a.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-b': {
      name: 'Part d’écart admise, article de classe B',
      meaning: 'Pour cent de ce que le livre y a.',
      amount: '{count, number} %',
    },
    'count-tolerance-percent-c': {
      name: 'Part d’écart admise, article d’une autre classe',
      meaning: 'Pour cent de ce que le livre y a.',
      amount: '{count, number} %',
    },
    'count-tolerance-line': {
      name: 'Valeur d’écart admise pour un article',
      meaning: 'En centimes, ou la plus petite unité de sa monnaie.',
      amount: '{count, number} en centimes',
    },
    'count-tolerance-place': {
      name: 'Valeur d’écart admise pour un emplacement',
      meaning: 'Tous ses articles ensemble, en centimes ou la plus petite unité de la monnaie.',
      amount: '{count, number} en centimes',
    },
    'count-days-a': {
      name: 'À quelle fréquence compter un emplacement avec un article de classe A',
      meaning: 'Au plus tard après ce délai.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    'count-days-b': {
      name: 'À quelle fréquence compter un emplacement avec un article de classe B',
      meaning: 'Au plus tard après ce délai.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    'count-days-c': {
      name: 'À quelle fréquence compter un emplacement avec un article de classe C',
      meaning: 'Au plus tard après ce délai.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    'count-days-d': {
      name: 'À quelle fréquence compter un emplacement de toute autre sorte',
      meaning: 'Au plus tard après ce délai.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    'counts-a-day': {
      name: 'Emplacements à compter chaque jour',
      meaning: 'Combien de ceux qui sont dus viennent d’eux-mêmes sur la liste du jour ; 0 pour aucun.',
      amount: '{count, plural, one {# emplacement} other {# emplacements}}',
    },
    'photo-from': {
      name: 'Photo selon la valeur de la commande',
      meaning:
        'À partir de cette valeur, chaque colis est photographié avant d’être fermé, en centimes ou dans la plus petite unité de sa devise ; 0 pour jamais.',
      amount: '{count, number} en centimes',
    },
    'photo-countries': {
      name: 'Photo selon le pays',
      meaning: 'Les colis vers ces pays sont photographiés avant d’être fermés : deux lettres chacun, comme US CA.',
      none: 'Vers aucun pays',
    },
    'photo-channels': {
      name: 'Photo selon le canal',
      meaning: 'Les colis de ces canaux sont photographiés avant d’être fermés, comme wish.',
      none: 'D’aucun canal',
    },
    'photo-missing': {
      name: 'Une photo impossible',
      meaning: 'Ce qui suit quand une photo est demandée et que la caméra n’en donne pas.',
      options: { note: 'Fermer sans elle et le noter', supervisor: 'Un superviseur doit l’autoriser' },
    },
    'photo-days': {
      name: 'Durée de conservation des photos',
      meaning:
        'Celles des comptages et des livraisons ; celles des colis partent avec les données personnelles de leur commande.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    'shelf-days': {
      name: 'Durée minimale des marchandises',
      meaning: 'Jours pour les unités datées, par canal, comme wish:30. Un article peut en demander plus.',
      none: 'Ce que dit chaque article',
    },
    'short-life': {
      name: 'Une unité qui se périme trop tôt',
      meaning: 'Si elle peut être emballée.',
      options: { refuse: 'Jamais', supervisor: 'Avec un superviseur' },
    },
    'unknown-lot': {
      name: 'Un lot que le stock ne connaît pas',
      meaning: 'Ce qui suit quand il tient des lots de l’article et qu’un autre est scanné.',
      options: { take: 'Le prendre', supervisor: 'Avec un superviseur', refuse: 'Jamais' },
    },
    'expired-lot': {
      name: 'Une unité périmée',
      meaning: 'Si elle peut être emballée.',
      options: { refuse: 'Jamais', supervisor: 'Avec un superviseur' },
    },
    'carrier-choice': {
      name: 'Le service d’un colis',
      meaning: 'Si le service qui prend un colis est dit, selon vos tarifs.',
      options: { off: 'Non dit', suggest: 'Dit au poste', on: 'Décidé avant la fermeture du colis' },
    },
    'carrier-tracked': {
      name: 'Services avec suivi seulement',
      meaning: 'Si des colis partent par des services sans suivi.',
      on: 'Avec suivi seulement',
      off: 'Tout service',
    },
    'carrier-signature-from': {
      name: 'Signature selon la valeur de la commande',
      meaning:
        'À partir de cette valeur, seuls des services avec signature sont pris, en centimes ou dans la plus petite unité de sa devise ; 0 pour jamais.',
      amount: '{count, number} en centimes',
    },
    'carrier-insured-from': {
      name: 'Assurance selon la valeur de la commande',
      meaning:
        'À partir de cette valeur, seuls des services qui l’assurent en entier sont pris, en centimes ou dans la plus petite unité de sa devise ; 0 pour jamais.',
      amount: '{count, number} en centimes',
    },
    'carrier-days': {
      name: 'Jours jusqu’à l’arrivée d’une commande',
      meaning: 'À partir du jour de la commande. Les services plus lents ne sont pas pris.',
      amount: '{count, plural, =0 {Sans date} one {# jour} other {# jours}}',
    },
    'carriers-accepted': {
      name: 'Transporteurs acceptés',
      meaning: 'Par leurs noms dans vos services, séparés par des espaces.',
      none: 'Tous',
    },
    'carrier-preferred': {
      name: 'Services prioritaires',
      meaning: 'Services ou transporteurs avant de moins chers, le premier d’abord.',
      none: 'Le prix décide',
    },
    'carrier-home': {
      name: 'D’où partent les colis',
      meaning: 'Le pays, pour ses jours fériés, et la monnaie qui compte, par exemple FR EUR.',
      none: 'Non dit',
    },
    'carrier-holidays': {
      name: 'Jours de repos des transporteurs',
      meaning: 'En plus du calendrier, par exemple FR:2029-01-01 ; avec - devant, ils travaillent.',
      none: 'Comme dans le calendrier',
    },
    'weight-check': {
      name: 'Le poids d’un colis',
      meaning: 'Si chacun est pesé avant d’être fermé, et ce qui suit quand il n’est pas juste.',
      options: { off: 'Pas pesé', warn: 'Pesé et dit', stop: 'Arrête, un superviseur l’autorise' },
    },
    'weight-gain': {
      name: 'Chaque unité sur la balance',
      meaning:
        'Les colis se font sur la balance : ce qui est scanné sans y être mis, ou mis sans être scanné, est signalé.',
      on: 'Surveillé',
      off: 'Non surveillé',
    },
    'weight-most-off': {
      name: 'De combien un poids peut s’écarter',
      meaning: 'Au plus, quelle que soit la variation des articles et de l’emballage.',
      amount: '{count, number} g',
    },
    'weight-filler': {
      name: 'Calage et papiers',
      meaning: 'Ce qu’ils pèsent d’habitude dans un colis ; tout l’emballage où aucun carton n’est connu.',
      amount: '{count, number} g',
    },
    'weight-filler-spread': {
      name: 'De combien cela varie',
      meaning: 'D’un colis à l’autre, d’habitude (l’écart type).',
      amount: '{count, number} g',
    },
    'stale-minutes': {
      name: 'Anciennes données d’une commande',
      meaning:
        'Si le serveur n’a pas répondu depuis plus longtemps, un superviseur doit laisser partir chaque commande : elle a pu être annulée ou changée.',
      amount: '{count, plural, =0 {Quel que soit leur âge} one {# minute} other {# minutes}}',
    },
    'short-ship': {
      name: 'Commandes auxquelles il manque des unités',
      meaning: 'Qui laisse partir le reste d’une commande dont des unités manquent ou sont abîmées.',
      options: {
        packer: 'Qui emballe',
        supervisor: 'Un superviseur',
        nobody: 'Personne : elle attend d’être complète',
      },
    },
    'short-supervisor-from': {
      name: 'Commandes incomplètes de cette valeur',
      meaning:
        'À partir de cette valeur un superviseur laisse partir une commande sans les unités manquantes, en centimes ou dans la plus petite unité de sa monnaie ; 0 si la valeur ne compte pas.',
      amount: '{count, number} en centimes',
    },
    'short-whole-channels': {
      name: 'Canaux dont les commandes partent entières',
      meaning: 'Les commandes de ces canaux attendent d’avoir toutes leurs unités, par exemple wish.',
      none: 'D’aucun canal',
    },
    substitutes: {
      name: 'Articles de remplacement',
      meaning: 'Si un article peut partir à la place d’un autre quand la commande ne dit rien.',
      options: {
        'as-listed': 'Comme dit la liste : always par l’emballeur, ask par un responsable',
        supervisor: 'Chacun demande un responsable',
        nobody: 'Aucun ne part',
      },
    },
    'stock-slow-days': {
      name: 'Stock lent',
      meaning: 'Ce qui est en stock et dure plus longtemps, au rythme où il part.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    'stock-dead-days': {
      name: 'Stock mort',
      meaning: 'Ce qui est resté là si longtemps sans que rien n’en parte.',
      amount: '{count, plural, one {# jour} other {# jours}}',
    },
    'confirm-close': {
      name: 'Un colis complet',
      meaning: 'S’il se ferme seul ou attend le OK de l’emballeur.',
      on: 'Attend OK',
      off: 'Selon chaque poste',
    },
    customs: {
      name: 'Données de douane',
      meaning:
        'Des commandes qui passent une frontière. S’il manque quelque chose, ou si une description ne dit rien de la marchandise, la commande attend, avec le nom de ses articles, qu’ils soient importés avec.',
      options: { off: 'Personne ne les regarde', warn: 'Dit à l’import', hold: 'La commande attend' },
    },
    gate: {
      name: 'Règles à l’essai',
      meaning:
        'Ombre : ce que les règles de poids, de péremption, de lots, de photos et de données anciennes auraient arrêté est noté et continue. Rien d’autre ne passe.',
      options: { on: 'Elles s’appliquent', shadow: 'Ombre : noté seulement' },
    },
    'batch-confirm': {
      name: 'Unités réparties entre commandes',
      meaning: 'Quand une unité compte comme mise dans sa case.',
      on: 'Quand la case est scannée ou touchée',
      off: 'Dès son propre scan',
    },
    'run-labels': {
      name: 'Étiquettes dans une série d’unités seules',
      meaning: 'Quand elles sont scannées sur leur colis.',
      options: { each: 'Chacune aussitôt', item: 'Avant un autre article', later: 'N’importe quand' },
    },
  },
});
