/** The version of the wire; a client of another one is told so at the door. Apart from the messages, which bring zod, for the browser. */
export const PROTOCOL_VERSION = 3
