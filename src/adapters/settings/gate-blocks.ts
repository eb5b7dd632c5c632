import { SETTING_NAMES } from './setting-names'

/** Whether the gate stops submits (E7), before the settings' schemas are there: by default it does. */
export const gateBlocks = (settings: Readonly<Record<string, unknown>>): boolean =>
  !['avisar', 'desligado'].includes(
    String(settings[SETTING_NAMES.gate] ?? '')
      .trim()
      .toLowerCase(),
  )
