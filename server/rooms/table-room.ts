/**
 * The Colyseus shell of one table; no rules here. Clients come in with a seat token, see the mirror through their own
 * view, act by requests, and are told the differences once for each turn of the event loop.
 */
import { ClientState, Room, type RoomException, RoomInternalState } from '@colyseus/core'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { allParties } from '../../shared/engine/kernel/selectors.ts'
import { type Watching, watching } from '../../shared/engine/tracking/watching.ts'
import { recordName } from '../../shared/engine/views/record.ts'
import { CLOSE } from '../../shared/protocol/closing.ts'
import type { TimeAnswer } from '../../shared/protocol/messages.ts'
import type { TableState } from '../../shared/protocol/state.ts'
import { type Principal, readerOf, sightOf } from '../table/principal.ts'
import type { Table } from '../table/table.ts'
import { checkEntry, type Door } from './entry.ts'
import { dismiss, type GuestClient, guestOf, newGuest } from './guest.ts'
import { outbox } from './outbox.ts'
import { DROP_MS, whoIs } from './presence.ts'
import { dismissSlow, followReaders, tellRecord } from './publisher.ts'
import { type OwnHandler, receive } from './reception.ts'
import type { RoomHost } from './room-host.ts'
import { TableSerializer } from './serializer.ts'
import { dismissUnseated, showToTheirDoors, takeOver } from './showing-out.ts'
import { type TableMirror, tableMirror } from './table-mirror.ts'
import { greet } from './welcome.ts'

/** Patches go out when something changed; this only catches what a bug of ours would leave lying. */
const SAFETY_PATCH_MS = 1_000
/** How long a client may take to say that it has understood where it is. */
const JOINING_MS = 15_000
const CLIENTS_AT_MOST = 200

export interface RoomOptions {
  readonly table: string
  /** Whose room it is, where it is one person's. */
  readonly person?: string
}

abstract class TableRoom extends Room<{ state: TableState; client: GuestClient }> {
  abstract readonly host: RoomHost
  abstract readonly door: Door
  override patchRate = SAFETY_PATCH_MS
  override maxClients = CLIENTS_AT_MOST
  table!: Table
  mirror!: TableMirror
  readonly stops: (() => void)[] = []
  readonly untold: Fact[] = []
  isDue = false
  views: Watching = watching()
  readonly outbox = outbox()

  constructor() {
    super()
    // Frames come through here first: the framework's own reader disconnects whoever sends what it cannot read.
    // biome-ignore lint/complexity/useLiteralKeys: brackets reach a member that the framework keeps private
    const own = this['_onMessage'].bind(this) as unknown as OwnHandler
    const first: OwnHandler = (client, bytes) => receive(this, client, bytes, own)
    // biome-ignore lint/complexity/useLiteralKeys: brackets reach a member that the framework keeps private
    this['_onMessage'] = first as never
  }

  override async onCreate({ table: id }: RoomOptions) {
    this.table = await this.host.tables.open(id)
    this.mirror = tableMirror({
      parties: allParties(this.table.world),
      board: () => this.views.board(this.table.world),
      desk: (party) => this.views.desk(this.table.world, party),
      forget: (party) => this.views.forget(party),
    })
    this.state = this.mirror.state
    this.stops.push(
      this.host.tables.use(id),
      this.table.subscribe(({ facts }) => {
        this.untold.push(...facts)
        this.publishSoon()
      }),
      this.host.clock.onLeap(() => this.broadcast('time', { ok: true, now: this.table.now() } satisfies TimeAnswer)),
    )
    // In a later turn: the answers and the last patch go out first.
    void this.table.ended.then(() => setImmediate(() => this.end()))
  }

  override onJoin(client: GuestClient, { line = '' }: { line?: string } = {}) {
    const principal = client.auth as Principal
    const guest = newGuest(principal, line, recordName(readerOf(this.table.world, principal)))
    client.userData = guest
    client.view = this.mirror.view(sightOf(this.table.world, principal, ''))
    this.host.presence.arrive(this.table, whoIs(principal))
    takeOver(this.clients, client)
    this.publishSoon() // before it is sent the whole state, or what came into the state for it is sent twice
    guest.patience = this.clock.setTimeout(
      () => client.state === ClientState.JOINING && dismiss(client, 'slow'),
      JOINING_MS,
    )
  }

  override onDrop(client: GuestClient) {
    this.depart(client)
    if (client.userData?.dismissed !== false) return
    this.allowReconnection(client, DROP_MS / 1000).catch(() => {})
  }

  /** Its view came along: whoever was moved to another seat meanwhile must not see the old desk again. */
  override onReconnect(client: GuestClient) {
    const guest = guestOf(client)
    guest.departed = false
    this.host.presence.arrive(this.table, whoIs(guest.principal))
    takeOver(this.clients, client)
    followReaders([client], this.mirror, this.table.world)
    this.publishSoon()
  }

  override setSerializer() {
    super.setSerializer(new TableSerializer())
  }

  /** An instructor's client looks at the desk of `party` from the next patch on; '' for none. */
  look(client: GuestClient, party: string) {
    if (client.view) this.mirror.turn(client.view, party)
    this.publishSoon()
  }

  override onLeave(client: GuestClient) {
    this.depart(client)
    if (client.view) this.mirror.leave(client.view)
  }

  depart(client: GuestClient) {
    const guest = client.userData
    if (!guest || guest.departed) return
    guest.departed = true
    this.host.presence.leave(this.table, whoIs(guest.principal))
  }

  override onDispose() {
    for (const stop of this.stops) stop()
  }

  override onUncaughtException(error: RoomException, method: string) {
    this.host.report(new Error(`in ${method} of table ${this.table?.id}`, { cause: error.cause ?? error }))
  }

  publishSoon() {
    if (this.isDue) return
    this.isDue = true
    setImmediate(() => this.publish())
  }

  publish() {
    this.isDue = false
    const { clients, mirror, table } = this
    try {
      for (const client of clients) this.outbox.hold(client)
      showToTheirDoors(clients, table.world, this.door)
      for (const client of followReaders(clients, mirror, table.world)) greet(client, table, this.host)
      mirror.show()
      this.broadcastPatch()
      tellRecord(clients, table.world, this.untold.splice(0))
      dismissSlow(clients)
      dismissUnseated(clients, table.world)
    } catch (error) {
      this.host.report(error)
    } finally {
      this.outbox.release()
    }
  }

  /** The table is no longer ours, or the store broke: everybody is told to come back, and the room goes. */
  end() {
    const why = this.host.farewell()
    for (const client of [...this.clients]) dismiss(client, why)
    // biome-ignore lint/complexity/useLiteralKeys: brackets reach a member that the framework keeps private
    if (this['_internalState'] === RoomInternalState.CREATED) void this.disconnect(CLOSE[why])
  }
}

/** A room class of a process: the same for every table, with what this process has in hand. */
export function tableRoomWith(host: RoomHost, door: Door) {
  return class extends TableRoom {
    override readonly host = host
    override readonly door = door
    static override onAuth = (_token: string, options: unknown): Promise<Principal> => checkEntry(host, options, door)
  }
}
