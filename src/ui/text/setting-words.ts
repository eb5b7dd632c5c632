import type { SettingFault } from '../../ports/settings'
import type { Say } from './say'
import type { TextKey } from './text'

interface SettingWords {
  readonly name: TextKey
  readonly fault: TextKey
  readonly example: string
  /** What stands instead. */
  readonly used: string
}

/** The settings by their names in the manifest. */
const SETTINGS: Partial<Record<string, SettingWords>> = {
  portao_nota: {
    name: 'setting_gate',
    fault: 'fault_choice',
    example: 'bloquear, avisar, desligado',
    used: 'bloquear',
  },
  inicio_expediente: {
    name: 'setting_start',
    fault: 'fault_hour',
    example: '08:00',
    used: '08:00',
  },
  fim_expediente: { name: 'setting_end', fault: 'fault_hour', example: '17:00', used: '17:00' },
  fuso_horario: {
    name: 'setting_zone',
    fault: 'fault_zone',
    example: 'America/Sao_Paulo',
    used: '',
  },
  feriados: {
    name: 'setting_holidays',
    fault: 'fault_line',
    example: '2026-12-24 Véspera',
    used: '',
  },
  carnaval: { name: 'setting_carnival', fault: 'fault_other', example: '', used: '' },
  corpus_christi: { name: 'setting_corpus', fault: 'fault_other', example: '', used: '' },
  ticket_nos_textos: {
    name: 'setting_ticket_as',
    fault: 'fault_choice',
    example: 'numero, link',
    used: 'numero',
  },
  campos_secoes: {
    name: 'setting_fields',
    fault: 'fault_line',
    example: 'solution=360001234567',
    used: '',
  },
  grupo_escalonamento: {
    name: 'setting_escalation',
    fault: 'fault_number',
    example: '',
    used: '',
  },
  grupo_comercial: { name: 'setting_commercial', fault: 'fault_number', example: '', used: '' },
  grupo_n1: { name: 'setting_n1', fault: 'fault_number', example: '', used: '' },
  grupo_nivel_2: { name: 'setting_level_2', fault: 'fault_number', example: '', used: '' },
  grupo_nivel_3: { name: 'setting_level_3', fault: 'fault_number', example: '', used: '' },
  grupos_lideres: {
    name: 'setting_leads',
    fault: 'fault_line',
    example: '360001234567, 360007654321',
    used: '',
  },
  contato_plantao: { name: 'setting_on_call', fault: 'fault_long', example: '200', used: '' },
  planilha_escalonamento: {
    name: 'setting_sheet',
    fault: 'fault_link',
    example: 'https://…',
    used: '',
  },
  link_portal: { name: 'setting_portal', fault: 'fault_link', example: 'https://…', used: '' },
  telefone_suporte: { name: 'setting_phone', fault: 'fault_long', example: '40', used: '' },
  link_whatsapp: {
    name: 'setting_whatsapp',
    fault: 'fault_link',
    example: 'https://wa.me/5508000033600',
    used: '',
  },
  titulos_macros: {
    name: 'setting_macros',
    fault: 'fault_line',
    example: 'tentativa_2 = Minha macro',
    used: '',
  },
  ofertas_roteiros: {
    name: 'setting_offers',
    fault: 'fault_line',
    example: 'triagem: form=123',
    used: '',
  },
}

/** An hour like any other is refused where the working day would end before it begins. */
const HOUR = /^([01]?\d|2[0-3]):[0-5]\d$/

/** What is wrong with a setting, and what stands instead. */
export function faultWords({ setting, written }: SettingFault, { text }: Say): string {
  const known = SETTINGS[setting]
  if (!known) return text('fault_other', { name: setting, written })
  const { name, fault, example, used } = known
  if (fault === 'fault_hour' && HOUR.test(written.trim())) {
    return text('fault_order', { name: text(name), written: written.trim() })
  }
  return text(fault, { name: text(name), written, example, used })
}
