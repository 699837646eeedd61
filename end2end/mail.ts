// A mail server that only listens: for the journey without demo mode, where codes arrive by real SMTP.
import { createServer, type Socket } from "node:net";

/** A mail as it arrived. */
export interface Mail {
  to: string[];
  /** The header lines; ids in there are full of digits that are no code. */
  head: string;
  text: string;
}

/** A listening mail server. */
export interface PostOffice {
  port: number;
  mails: Mail[];
  /** Waits for a mail to this address that was not read before, and that says this. */
  next(to: string, about?: string): Promise<Mail>;
  close(): Promise<void>;
}

export async function post_office(): Promise<PostOffice> {
  const mails: Mail[] = [];
  const read = new Set<Mail>();
  const server = createServer((socket) => converse(socket, (mail) => mails.push(mail)));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    port: address.port,
    mails,
    async next(to, about = "") {
      const until = Date.now() + 20_000;
      while (Date.now() < until) {
        const mail = mails.find((one) => one.to.includes(to) && (one.head + one.text).includes(about) && !read.has(one));
        if (mail) {
          read.add(mail);
          return mail;
        }
        await new Promise((go) => setTimeout(go, 100));
      }
      throw new Error(`no mail for ${to}; there is mail for ${mails.map((mail) => mail.to.join()).join(", ") || "nobody"}`);
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

function converse(socket: Socket, deliver: (mail: Mail) => void): void {
  let pending = "";
  let to: string[] = [];
  let body: string[] | undefined;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string) => {
    if (body) {
      if (line !== ".") return void body.push(line.startsWith("..") ? line.slice(1) : line);
      deliver({ to, ...plain(body.join("\n")) });
      [to, body] = [[], undefined];
      return say("250 kept");
    }
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO") return say("250-here\r\n250 8BITMIME");
    if (verb === "RCPT") to.push(/<([^>]*)>/.exec(line)?.[1] ?? "");
    if (verb === "DATA") {
      body = [];
      return say("354 go on");
    }
    if (verb === "QUIT") {
      say("221 bye");
      return void socket.end();
    }
    return say("250 fine");
  };
  say("220 here");
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    pending += chunk.toString("utf8");
    for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      hear(line);
    }
  });
}

/** Parts head and body, and undoes the encodings that mail programs use, as far as a journey reads them. */
function plain(mail: string): { head: string; text: string } {
  const [head, ...rest] = mail.split("\n\n");
  const body = rest.join("\n\n");
  if (/transfer-encoding:\s*base64/i.test(head)) return { head, text: Buffer.from(body, "base64").toString("utf8") };
  if (!/transfer-encoding:\s*quoted-printable/i.test(head)) return { head, text: body };
  const bytes = body.replace(/=\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { head, text: Buffer.from(bytes, "latin1").toString("utf8") };
}

/** A code as mails write it: two groups of three digits. */
export const CODE = /(?<!\d)(\d{3}) ?(\d{3})(?!\d)/;

/** The six digits of a sign-in code. */
export function code_in(text: string): string {
  const code = CODE.exec(text);
  if (code === null) throw new Error(`no code in: ${text}`);
  return code[1] + code[2];
}
