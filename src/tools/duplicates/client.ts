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
	resolve: (answer: never) => void;
	reject: (error: Error) => void;
	onProgress: ((progress: Progress) => void) | undefined;
}

/** The page's side of the worker. It starts one with the first call and again after a cancel or a crash. */
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
		if (call === "check" && this.#checking !== null) this.cancel();
		const id = ++this.#lastId;
		if (call === "check") this.#checking = id;
		return new Promise((resolve, reject) => {
			this.#pending.set(id, { resolve, reject, onProgress });
			this.start().postMessage({ id, call, ask } as Request);
		});
	}

	/** Starts the worker, if none is there, so that it is fetched before there is anything to do. */
	start(): Worker {
		this.#worker ??= this.#connect();
		return this.#worker;
	}

	/** Stops whatever the worker does, at once, and forgets what it found. */
	cancel(): void {
		this.#stop(new CheckCancelled());
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
