import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type MailBox } from './caught-mail.js';
import { mailListPage, mailPage } from './mail-pages.js';

/** No script, no form, nothing from anywhere, and no frame around it but ours. */
const PAGE_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** What somebody wrote into a mail runs nowhere, reaches nothing and is of no origin. */
const MAIL_SECURITY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
const NO_SUCH_MAIL = { message: 'There is no such mail.' };

/**
 * `/mails` and `/mails/<id>`: what a demo's catcher took, as pages for people and, to whoever asks for JSON, as data. There
 * is none of it on a live platform, whose mails are sent.
 */
export function mailRoutes(box: MailBox): (server: FastifyInstance) => Promise<void> {
  return (server) => {
    server.get('/mails', async (request, reply) => {
      const mails = await box.list();
      return wantsJson(request) ? asJson(reply, mails) : asPage(reply, mailListPage(mails), PAGE_SECURITY);
    });
    server.get<{ Params: { id: string } }>('/mails/:id', async (request, reply) => {
      const mail = await box.find(request.params.id);
      if (mail === null) return reply.code(404).send(NO_SUCH_MAIL);
      return wantsJson(request) ? asJson(reply, mail) : asPage(reply, mailPage(mail), PAGE_SECURITY);
    });
    server.get<{ Params: { id: string } }>('/mails/:id/html', async (request, reply) => {
      const html = (await box.find(request.params.id))?.html ?? null;
      return html === null ? reply.code(404).send(NO_SUCH_MAIL) : asPage(reply, html, MAIL_SECURITY);
    });
    return Promise.resolve();
  };
}

function wantsJson(request: FastifyRequest): boolean {
  return request.headers.accept === 'application/json';
}

function asJson(reply: FastifyReply, value: unknown): FastifyReply {
  return reply.header('cache-control', 'no-store').send(value);
}

function asPage(reply: FastifyReply, html: string, security: string): FastifyReply {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', security)
    .send(html);
}
