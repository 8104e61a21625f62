import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { overrideWords } from './en.ts';

export const es = translationOf<typeof overrideWords>()({
  why: {
    reprint: '¿Por qué otra vez?',
    'take-over': '¿Por qué se hace cargo?',
    'order-change': '¿Qué se decide?',
    'touch-count': '¿Por qué se cuenta a mano?',
    'teach-code': '¿Por qué se asigna el código?',
    'no-photo': '¿Por qué sin foto?',
    'expired-lot': '¿Por qué se empaqueta caducada?',
    'short-life': '¿Por qué se empaqueta con poca vida?',
    'wrong-lot': '¿Por qué se empaqueta otro lote?',
    'under-weight': '¿Por qué pesa poco?',
    'over-weight': '¿Por qué pesa demasiado?',
    'no-weight': '¿Por qué sin peso?',
    'ship-short': '¿Por qué sale el pedido sin ellas?',
    'stale-data': '¿Por qué se cierra?',
    substitute: '¿Por qué va en su lugar?',
  },
  reasons: {
    'bench-down': 'Ese puesto no funciona',
    'packer-away': 'La persona no está',
    urgent: 'Es urgente',
    'counted-again': 'Se contó otra vez y está bien',
    'other-packaging': 'Otro embalaje que de costumbre',
    'item-weight': 'El peso del artículo es erróneo',
    'no-scale': 'No hay peso',
    other: 'Otro motivo',
  },
  who: '¿Quién lo autoriza?',
  whoHint: 'Escanee una tarjeta de supervisión o toque un nombre. Nadie cierra su sesión.',
  nobody: 'Aquí no se conoce a nadie de supervisión',
  pin: 'Escriba el PIN de supervisión',
  whatHappened: '¿Qué pasó? Puede quedar vacío',
  notASupervisor: '{name} no es de supervisión',
  noPin: '{name} aún no tiene PIN: inicie sesión una vez y elija uno',
});
