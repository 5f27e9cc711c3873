import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of another origin that notes what reaches it and lets everybody read its answers. */
export interface Sink {
	url: string;
	/** The addresses that were asked for, as paths. */
	reached: string[];
	close(): void;
}

export async function startSink(): Promise<Sink> {
	const reached: string[] = [];
	const server = createServer((request, response) => {
		const path = request.url ?? "";
		reached.push(path);
		response.writeHead(200, {
			"Access-Control-Allow-Origin": "*",
			"Content-Type": path.endsWith("/eventsource")
				? "text/event-stream"
				: "text/javascript",
		});
		response.end("\n\n");
	});
	server.on("upgrade", (request, socket) => {
		reached.push(request.url ?? "");
		socket.destroy();
	});
	return {
		url: await addressOf(server),
		reached,
		close: () => void server.close(),
	};
}

/** Starts a server on a free port and gives its address. */
export function addressOf(server: Server): Promise<string> {
	return new Promise((resolve) =>
		server.listen(0, "127.0.0.1", () =>
			resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
		),
	);
}
