/** What `compose.yaml` says of its one service. A key that is not known here is an error. */
import { z } from 'zod'
import { readYaml } from './yaml.ts'

const Seconds = z
  .string()
  .regex(/^\d+s$/)
  .transform((text) => Number.parseInt(text, 10))

const Compose = z.strictObject({
  services: z.strictObject({
    kelissoz: z.strictObject({
      build: z.literal('.'),
      init: z.literal('true'),
      restart: z.literal('unless-stopped'),
      stop_grace_period: Seconds,
      ports: z.array(z.string()),
      /** Names alone: the values are those of whoever starts it. */
      environment: z.array(z.string().regex(/^[A-Z_]+$/)),
      volumes: z.array(z.string()),
    }),
  }),
  volumes: z.record(z.string(), z.null()),
})

export type Service = z.infer<typeof Compose>['services']['kelissoz'] & { readonly volumeNames: readonly string[] }

type Outside = Readonly<Record<string, string | undefined>>

/** `${PORT:-2567}` by the environment of whoever starts it. */
const filled = (text: string, env: Outside): string =>
  text.replace(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, otherwise: string) => env[name] || otherwise)

export function readCompose(text: string, env: Outside): Service {
  const { services, volumes } = Compose.parse(readYaml(filled(text, env)))
  return { ...services.kelissoz, volumeNames: Object.keys(volumes) }
}

/** What the service gets of the environment. */
export const passedOn = ({ environment }: Service, env: Outside): Record<string, string> =>
  Object.fromEntries(environment.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
