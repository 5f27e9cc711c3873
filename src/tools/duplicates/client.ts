import { startWorker } from "../worker/start-worker.ts";
import type {
	CallName,
	Calls,
	Failure,
	Progress,
	Request,
	Response,
} from "./protocol.ts";
import workerUrl from "./worker.ts?worker&url";

/** What a call rejects with when the worker could not do it. */
export class CheckFailed extends Error {
	readonly failure: Failure;
	constructor(failure: Failure) {
		super(failure.message || failure.reason);
		this.failure = failure;
	}
}

/** What a call rejects with when it was cancelled, or replaced by a second check. */
export class CheckCancelled extends Error {}

interface Pending {
	request: Request;
	resolve: (answer: never) => void;
	reject: (error: Error) => void;
	onProgress: ((progress: Progress) => void) | undefined;
}

/** Milliseconds that the worker has to end a check before it is ended itself. */
const PATIENCE = 5000;

/**
 * The page's side of the worker. It starts one with the first call, and again after a crash or when a cancelled check
 * does not end by itself: starting one is a request, and none shall follow when there is a list.
 */
export class Checker {
	#worker: Worker | null = null;
	#pending = new Map<number, Pending>();
	#lastId = 0;
	#checking: number | null = null;

	/**
	 * Asks the worker for something. A second "check" ends the one that still runs.
	 * @throws {CheckFailed} when it cannot be done
	 * @throws {CheckCancelled} when it was cancelled
	 */
	ask<Name extends CallName>(
		call: Name,
		ask: Calls[Name]["ask"],
		onProgress?: (progress: Progress) => void,
	): Promise<Calls[Name]["answer"]> {
		if (call === "check") this.cancel();
		const id = ++this.#lastId;
		if (call === "check") this.#checking = id;
		return new Promise((resolve, reject) => {
			const request = { id, call, ask } as Request;
			this.#pending.set(id, { request, resolve, reject, onProgress });
			this.start().postMessage(request);
		});
	}

	/** Starts the worker, if none is there, so that it is fetched before there is anything to do. */
	start(): Worker {
		this.#worker ??= this.#connect();
		return this.#worker;
	}

	/** Ends the check that runs, at once for whoever waits for it. */
	cancel(): void {
		const id = this.#checking;
		if (id === null) return;
		this.#checking = null;
		this.#pending.get(id)?.reject(new CheckCancelled());
		this.#pending.delete(id);
		const timer = setTimeout(() => this.#restart(), PATIENCE);
		this.ask("cancel", {})
			.catch(() => {})
			.finally(() => clearTimeout(timer));
	}

	/** Ends the worker, and asks a new one what this one has not answered. */
	#restart(): void {
		this.#worker?.terminate();
		this.#worker = null;
		for (const { request } of this.#pending.values())
			this.start().postMessage(request);
	}

	#connect(): Worker {
		const worker = startWorker(workerUrl);
		worker.onmessage = ({ data }: MessageEvent<Response>) =>
			this.#receive(data);
		const crashed = (message: string) =>
			this.#stop(
				new CheckFailed({ reason: "unexpected", list: null, message }),
			);
		worker.onerror = (event) => crashed(event.message);
		worker.onmessageerror = () => crashed("A message could not be read.");
		return worker;
	}

	#receive(response: Response): void {
		const pending = this.#pending.get(response.id);
		if (pending === undefined) return;
		if (response.type === "progress") {
			pending.onProgress?.(response.progress);
			return;
		}
		this.#pending.delete(response.id);
		if (this.#checking === response.id) this.#checking = null;
		if (response.type === "done") pending.resolve(response.answer as never);
		else pending.reject(new CheckFailed(response.failure));
	}

	#stop(error: Error): void {
		this.#worker?.terminate();
		this.#worker = null;
		this.#checking = null;
		const pending = [...this.#pending.values()];
		this.#pending.clear();
		for (const { reject } of pending) reject(error);
	}
}
