import { z } from 'zod'

import { FIELD_TYPES } from '../zendesk/model'

/**
 * An account as somebody writes it down in a file (`--account`): what is not said is as in a new
 * account. People, groups, companies, forms and fields are named by their names.
 */

const text = z.string().trim().min(1)
const id = z.number().int().positive().optional()
const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
const values = z.record(z.string(), value)
const tags = z.array(text)

const option = z.union([text, z.strictObject({ name: text, value: text, id })])

const ticketField = z.strictObject({
  id,
  title: text,
  type: z.enum(FIELD_TYPES).default('text'),
  options: z.array(option).default([]),
  required: z.boolean().default(false),
})

const ownField = z.strictObject({
  id,
  key: text.regex(/^[a-z0-9_]+$/i, 'write letters, digits and _'),
  title: text,
  type: text.default('text'),
  options: z.array(option).default([]),
})

const organization = z.strictObject({
  id,
  name: text,
  domains: z.array(text).default([]),
  tags: tags.default([]),
  external_id: text.optional(),
  notes: z.string().optional(),
  details: z.string().optional(),
  fields: values.default({}),
})

const user = z.strictObject({
  id,
  name: text,
  email: text.optional(),
  phone: text.optional(),
  role: z.enum(['end_user', 'agent', 'light_agent', 'admin']).default('end_user'),
  groups: z.array(text).default([]),
  organization: text.optional(),
  locale: text.optional(),
  tags: tags.default([]),
  external_id: text.optional(),
  notes: z.string().optional(),
  details: z.string().optional(),
  fields: values.default({}),
})

const message = z.strictObject({
  /** A name of `users`; the requester without one. */
  from: text.optional(),
  text: text.optional(),
  html: text.optional(),
  public: z.boolean().default(true),
  /** `15m`, `2h`, `3d`. */
  ago: text.regex(/^\d+[mhd]$/, 'write 15m, 2h or 3d').optional(),
})

const ticket = z.strictObject({
  subject: text,
  requester: text,
  assignee: text.optional(),
  group: text.optional(),
  brand: text.optional(),
  form: text.optional(),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved']).optional(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).optional(),
  type: z.enum(['question', 'incident', 'problem', 'task']).optional(),
  external_id: text.optional(),
  tags: tags.default([]),
  /** By title or number. */
  fields: values.default({}),
  channel: text.default('email'),
  conversation: z.array(message).min(1, 'a ticket begins with a message'),
})

const answer = z.strictObject({
  method: z.string().toUpperCase().default('GET'),
  /** Without the query, `*` for anything between two slashes. */
  path: text.regex(/^\/api\//, 'begin with /api/'),
  status: z.number().int().min(100).max(599).default(200),
  body: z.unknown(),
})

export const accountFile = z.strictObject({
  subdomain: text.default('example'),
  plan: text.default('Suite Professional'),
  locale: text.default('en-US'),
  /** Rails name, as REST has it. */
  time_zone: text.default('Eastern Time (US & Canada)'),
  iana_time_zone: text.default('America/New_York'),
  groups: z
    .array(z.union([text, z.strictObject({ name: text, id })]))
    .min(1)
    .default(['Support']),
  brands: z
    .array(
      z.strictObject({ id, name: text, subdomain: text, help_center: z.boolean().default(false) }),
    )
    .min(1)
    .default([{ name: 'Example', subdomain: 'example', help_center: true }]),
  organizations: z.array(organization).default([]),
  user_fields: z.array(ownField).default([]),
  organization_fields: z.array(ownField).default([]),
  users: z.array(user).min(1),
  ticket_fields: z.array(ticketField).default([]),
  forms: z.array(z.strictObject({ id, name: text, fields: z.array(text).optional() })).default([]),
  statuses: z
    .array(
      z.strictObject({
        id,
        label: text,
        category: z.enum(['new', 'open', 'pending', 'hold', 'solved']),
        default: z.boolean().default(false),
      }),
    )
    .default([]),
  macros: z
    .array(
      z.strictObject({
        id,
        title: text,
        actions: z.array(z.strictObject({ field: text, value: z.string() })).min(1),
      }),
    )
    .default([]),
  tickets: z.array(ticket).default([]),
  /** Of the installed apps, by the names in their manifests. */
  settings: z.record(z.string(), value).default({}),
  /** Endpoints of one's own, asked before those that are imitated. */
  answers: z.array(answer).default([]),
})

export type AccountFile = z.output<typeof accountFile>
