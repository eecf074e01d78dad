// Made from the zod routes by `pnpm generate`. Do not edit.
export interface paths {
    "/public/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all conversions
         * @description Everything that this server can convert. It needs no key, so it also serves as a connection test.
         */
        get: operations["listPublicPairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * List all conversions: the head of the answer
         * @description As with GET, without the body: for the headers alone.
         */
        head: operations["headListPublicPairs"];
        patch?: never;
        trace?: never;
    };
    "/public/pairs/{from}/{to}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Describe the options of a conversion
         * @description What the field `options` of both conversion routes may say for this pair: for each option what it does, what is allowed, its unit, and what counts where it is not given. It needs no key.
         */
        get: operations["getPairOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the conversions of a key
         * @description The conversions that the key is allowed to use, and what is left of its quota.
         */
        get: operations["listPairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/convert/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Convert in one request
         * @description Uploads the files, waits up to 30 minutes for the conversion, and answers with the result. The job ends when the client disconnects. If the time is up the answer is a 500 with `X-Job-Id`, and the job goes on. With `wait`, that answer comes earlier and is a 202: follow the job with `/progress/{jobid}`. A conversion that would have more results than the server allows, 10,000 unless it is set up otherwise, fails with `limit_exceeded`.
         */
        post: operations["convertSync"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a conversion job
         * @description Uploads the files and answers as soon as the job is safely stored. Follow it with `/progress/{jobid}`, then fetch the result from `/download/{jobid}`. It takes one from the quota of the key. A job that would have more results than the server allows, 10,000 unless it is set up otherwise, fails with `limit_exceeded`.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress/{jobid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask how far a job is
         * @description Only the key that created a job can see it. With `wait`, the answer comes as soon as there is something new, or when the time is over, with the state at that moment.
         */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/download/{jobid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the result of a job
         * @description Only the key that created a job can fetch its result. What comes with `Accept-Ranges: bytes` supports `Range` and `If-Range` requests.
         */
        get: operations["downloadResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        /**
         * Fetch the result of a job: the head of the answer
         * @description As with GET, without the body: for the headers alone.
         */
        head: operations["headDownloadResult"];
        patch?: never;
        trace?: never;
    };
    "/convert/{jobid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel a job and delete its files
         * @description Stops the job if it still runs, and deletes its inputs and results. The quota is not given back.
         */
        delete: operations["deleteJob"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the server is alive
         * @description Answers as long as the process runs. It needs no key.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether the server takes work
         * @description Answers 503 while the server starts or stops, or when its storage does not answer or has no room left. It needs no key.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Supported conversions, sorted by source and then by target format. */
        PairList: {
            supported_pairs: components["schemas"]["Pair"][];
        };
        /**
         * @description One supported conversion.
         * @example {
         *       "from": "docx",
         *       "to": "pdf"
         *     }
         */
        Pair: {
            /**
             * @description A format, by its usual extension in lower case, without a dot.
             * @example docx
             */
            from: string;
            /**
             * @description A format, by its usual extension in lower case, without a dot.
             * @example docx
             */
            to: string;
        };
        /** @description An error. */
        Error: {
            /**
             * @description What went wrong and what would be right, as a sentence for people.
             * @example Send at least one file in the field "files".
             */
            detail: string;
            code?: components["schemas"]["ErrorCode"];
        };
        /**
         * @description A stable name of the error for programs. New ones may be added.
         * @enum {string}
         */
        ErrorCode: "invalid_request" | "malformed_multipart" | "missing_target_format" | "repeated_target_format" | "missing_files" | "too_many_files" | "empty_file" | "missing_extension" | "unknown_format" | "unsupported_pair" | "invalid_options" | "mixed_formats" | "content_mismatch" | "invalid_job_id" | "unauthorized" | "pair_not_allowed" | "not_found" | "job_not_found" | "result_expired" | "method_not_allowed" | "request_timeout" | "still_processing" | "idempotency_key_reused" | "result_damaged" | "upload_too_large" | "range_not_satisfiable" | "expectation_failed" | "quota_exhausted" | "rate_limited" | "conversion_failed" | "invalid_input_file" | "password_protected" | "timed_out" | "still_running" | "limit_exceeded" | "tool_unavailable" | "storage_full" | "interrupted" | "internal_error" | "busy";
        /** @description What can be asked for of one conversion. */
        PairOptions: {
            /**
             * @description A format, by its usual extension in lower case, without a dot.
             * @example docx
             */
            from: string;
            /**
             * @description A format, by its usual extension in lower case, without a dot.
             * @example docx
             */
            to: string;
            /** @description A JSON Schema (2020-12) of the field `options`. Every option can be left out. */
            options: {
                $schema?: string;
                /** @enum {string} */
                type: "object";
                properties: {
                    [key: string]: components["schemas"]["Option"];
                };
                /** @enum {boolean} */
                additionalProperties: false;
            } & {
                [key: string]: unknown;
            };
            /** @description Options that are valid together; usually fewer are wanted. */
            example: {
                [key: string]: unknown;
            };
        };
        /** @description A JSON Schema of one option, with its unit. */
        Option: {
            /** @description What it does, in a sentence. */
            description: string;
            /** @enum {string} */
            type?: "string" | "number" | "integer" | "boolean" | "object" | "array";
            /** @description The only values that are allowed. */
            enum?: unknown[];
            minimum?: number;
            maximum?: number;
            /** @description What a number counts, such as `px`. */
            unit?: string;
            /** @description What counts where the option is not given, if that is known. */
            default?: unknown;
            /** @description Values that make sense. */
            examples: unknown[];
        } & {
            [key: string]: unknown;
        };
        /** @description The conversions that a key is allowed, and how many it may still start. */
        KeyPairList: components["schemas"]["PairList"] & {
            /**
             * @description How many more conversions the key may start; -1 means that it has no limit.
             * @example 41
             */
            remaining_quota?: number;
        };
        /** @description The job was accepted and will run even if the server restarts. */
        JobCreated: {
            /**
             * @description Always `success`; a refusal has an error status.
             * @enum {string}
             */
            status: "success";
            /**
             * @description The identifier of a job.
             * @example 0f9a4c7d2b6e48a1b3d5f7092c4e6a81
             */
            jobid: string;
            /**
             * @description Source and target format, joined by a `2`.
             * @example docx2pdf
             */
            pair: string;
            /**
             * @description How many more conversions the key may start; -1 means that it has no limit.
             * @example 41
             */
            remaining_quota: number;
        };
        /** @description The state of a job. */
        Progress: {
            /**
             * @description The identifier of a job.
             * @example 0f9a4c7d2b6e48a1b3d5f7092c4e6a81
             */
            jobid: string;
            /**
             * @description The share of the work that is done, from 0 to 1. It never goes back, and is 1 only at the end.
             * @example 0.42
             */
            progress: number;
            status: components["schemas"]["JobStatus"];
            /**
             * @description Why a failed job failed, in plain words; otherwise null.
             * @example null
             */
            error: string | null;
            /** @description The error code of a failed job; otherwise null. */
            code?: components["schemas"]["ErrorCode"] | null;
            /** @description What the results of a completed job lack, or have in another way than the inputs; at most 20 for each input. Left out where there is nothing to tell. */
            warnings?: components["schemas"]["Warning"][];
        };
        /**
         * @description `processing` also covers a job that still waits for its turn.
         * @enum {string}
         */
        JobStatus: "processing" | "completed" | "failed";
        /** @description What a result lacks, or has in another way than its input. */
        Warning: {
            code: components["schemas"]["WarningCode"];
            /**
             * @description What was left out, replaced, changed or guessed, as a sentence for people.
             * @example The sheet "Costs" is hidden and was left out.
             */
            detail: string;
            /**
             * @description The input file that it is about, by its name.
             * @example plan.xlsx
             */
            file: string;
        };
        /**
         * @description A stable name of the warning for programs. New ones may be added.
         * @enum {string}
         */
        WarningCode: "content_left_out" | "content_changed" | "encoding_guessed" | "font_replaced" | "colours_mapped" | "resource_missing" | "result_larger";
        /** @description Whether the server is fit for work. */
        Health: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok" | "unavailable";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listPublicPairs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The supported conversions. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description A strong validator, for `If-None-Match`. */
                    ETag?: string;
                    /** @description Who may keep the answer, and that it has to be asked for again. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "supported_pairs": [
                     *         {
                     *           "from": "docx",
                     *           "to": "pdf"
                     *         },
                     *         {
                     *           "from": "mp4",
                     *           "to": "mp3"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PairList"];
                };
            };
            /** @description Nothing has changed (`If-None-Match`). */
            304: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    headListPublicPairs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The supported conversions. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description A strong validator, for `If-None-Match`. */
                    ETag?: string;
                    /** @description Who may keep the answer, and that it has to be asked for again. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nothing has changed (`If-None-Match`). */
            304: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getPairOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The source format, by any of its names. */
                from: string;
                /** @description The target format, by any of its names. */
                to: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The options of the pair, whose formats have their canonical names. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description A strong validator, for `If-None-Match`. */
                    ETag?: string;
                    /** @description Who may keep the answer, and that it has to be asked for again. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "jpg",
                     *       "to": "webp",
                     *       "options": {
                     *         "$schema": "https://json-schema.org/draft/2020-12/schema",
                     *         "type": "object",
                     *         "properties": {
                     *           "quality": {
                     *             "type": "integer",
                     *             "minimum": 1,
                     *             "maximum": 100,
                     *             "default": 80,
                     *             "unit": "%",
                     *             "description": "How well the picture is kept: 100 is best, and largest.",
                     *             "examples": [
                     *               80
                     *             ]
                     *           }
                     *         },
                     *         "additionalProperties": false
                     *       },
                     *       "example": {
                     *         "quality": 80
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PairOptions"];
                };
            };
            /** @description Nothing has changed (`If-None-Match`). */
            304: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such pair or job, the job belongs to another key, or its result is no longer kept. */
            404: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    listPairs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The allowed conversions. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description A strong validator, for `If-None-Match`. */
                    ETag?: string;
                    /** @description Who may keep the answer, and that it has to be asked for again. */
                    "Cache-Control"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "supported_pairs": [
                     *         {
                     *           "from": "docx",
                     *           "to": "pdf"
                     *         },
                     *         {
                     *           "from": "mp4",
                     *           "to": "mp3"
                     *         }
                     *       ],
                     *       "remaining_quota": 42
                     *     }
                     */
                    "application/json": components["schemas"]["KeyPairList"];
                };
            };
            /** @description Nothing has changed (`If-None-Match`). */
            304: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The `X-API-Key` header is missing, or its key is not known. */
            401: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    convertSync: {
        parameters: {
            query?: {
                /** @description Seconds to wait for the result. After that the answer is a 202 with the job, which goes on by itself. */
                wait?: number;
                /** @description Which files of the result are wanted. Without it, or with `main`, those that were asked for; with `all` also what comes beside them, such as the times of the words of a transcript. */
                files?: "main" | "all";
            };
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours, the same API key with the same idempotency key, target, options and files gets the same answer, from the same job, and no second quota is taken. With other content it gets 409. A request that was refused is not remembered. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description The format to convert to. Case and a leading dot do not matter; aliases such as `jpeg` work.
                     * @example pdf
                     */
                    target_format: string;
                    /** @description One or more files of the same format, which is told by their names. Each one is converted by itself. */
                    files: Blob[];
                    /**
                     * @description What is wanted of the result, as a JSON object of 16 KiB at most. `/public/pairs/{from}/{to}` says what a pair knows, such as `{"quality": 80}` of jpg to webp. Without it, everything is as usual.
                     * @example {}
                     */
                    options?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The converted file, under the media type of its format. Several come as one zip archive. What a conversion makes beside them comes only with `files=all`. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description The job behind this answer, as `/progress` and `/download` take it. */
                    "X-Job-Id"?: string;
                    /** @description How many warnings there are of the result, which `/progress` has with their reasons. Left out where there are none. */
                    "Converter-Warnings"?: number;
                    /** @description The name of the result (RFC 6266). */
                    "Content-Disposition"?: string;
                    /** @description The size in bytes. A server that makes archives while it sends them leaves it out, and so does the answer to a HEAD of an archive that nobody has downloaded yet. */
                    "Content-Length"?: number;
                    /** @description `bytes`, or `none` for an archive that is made while it is sent. */
                    "Accept-Ranges"?: string;
                    /** @description A strong validator, made of the SHA-256 of the content. */
                    ETag?: string;
                    /** @description The SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                    "*/*": Blob;
                };
            };
            /** @description The result was not there within `wait` seconds. The job goes on like one of `POST /convert`. */
            202: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description The job behind this answer, as `/progress` and `/download` take it. */
                    "X-Job-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobCreated"];
                };
            };
            /** @description The request is not valid: a field is missing, or the files cannot be converted as asked. */
            400: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The `X-API-Key` header is missing, or its key is not known. */
            401: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The key is not allowed to use this pair. */
            403: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such pair or job, the job belongs to another key, or its result is no longer kept. */
            404: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The job is not finished yet, or the idempotency key stands for another request. */
            409: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The result is damaged or missing in the storage of the server, and does not come back. */
            410: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The upload is larger than this server allows. */
            413: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server has too much to do. `Retry-After` says when to try again. */
            503: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes the request safe to repeat: for 24 hours, the same API key with the same idempotency key, target, options and files gets the same answer, from the same job, and no second quota is taken. With other content it gets 409. A request that was refused is not remembered. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description The format to convert to. Case and a leading dot do not matter; aliases such as `jpeg` work.
                     * @example pdf
                     */
                    target_format: string;
                    /** @description One or more files of the same format, which is told by their names. Each one is converted by itself. */
                    files: Blob[];
                    /**
                     * @description What is wanted of the result, as a JSON object of 16 KiB at most. `/public/pairs/{from}/{to}` says what a pair knows, such as `{"quality": 80}` of jpg to webp. Without it, everything is as usual.
                     * @example {}
                     */
                    options?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description The job was created. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobCreated"];
                };
            };
            /** @description The request is not valid: a field is missing, or the files cannot be converted as asked. */
            400: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The `X-API-Key` header is missing, or its key is not known. */
            401: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The key is not allowed to use this pair. */
            403: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The job is not finished yet, or the idempotency key stands for another request. */
            409: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The upload is larger than this server allows. */
            413: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server has too much to do. `Retry-After` says when to try again. */
            503: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getProgress: {
        parameters: {
            query?: {
                /** @description Seconds to hold the answer until state or progress changes. A job that has ended is answered at once. */
                wait?: number;
            };
            header?: never;
            path: {
                /** @description The identifier of a job. */
                jobid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the job. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            /** @description The request is not valid: a field is missing, or the files cannot be converted as asked. */
            400: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The `X-API-Key` header is missing, or its key is not known. */
            401: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such pair or job, the job belongs to another key, or its result is no longer kept. */
            404: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    downloadResult: {
        parameters: {
            query?: {
                /** @description Which files of the result are wanted. Without it, or with `main`, those that were asked for; with `all` also what comes beside them, such as the times of the words of a transcript. */
                files?: "main" | "all";
            };
            header?: never;
            path: {
                /** @description The identifier of a job. */
                jobid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The converted file, under the media type of its format. Several come as one zip archive. What a conversion makes beside them comes only with `files=all`. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description The job behind this answer, as `/progress` and `/download` take it. */
                    "X-Job-Id"?: string;
                    /** @description How many warnings there are of the result, which `/progress` has with their reasons. Left out where there are none. */
                    "Converter-Warnings"?: number;
                    /** @description The name of the result (RFC 6266). */
                    "Content-Disposition"?: string;
                    /** @description The size in bytes. A server that makes archives while it sends them leaves it out, and so does the answer to a HEAD of an archive that nobody has downloaded yet. */
                    "Content-Length"?: number;
                    /** @description `bytes`, or `none` for an archive that is made while it is sent. */
                    "Accept-Ranges"?: string;
                    /** @description A strong validator, made of the SHA-256 of the content. */
                    ETag?: string;
                    /** @description The SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                    "*/*": Blob;
                };
            };
            /** @description The requested part of the converted file. */
            206: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description The job behind this answer, as `/progress` and `/download` take it. */
                    "X-Job-Id"?: string;
                    /** @description How many warnings there are of the result, which `/progress` has with their reasons. Left out where there are none. */
                    "Converter-Warnings"?: number;
                    /** @description The name of the result (RFC 6266). */
                    "Content-Disposition"?: string;
                    /** @description The size in bytes. A server that makes archives while it sends them leaves it out, and so does the answer to a HEAD of an archive that nobody has downloaded yet. */
                    "Content-Length"?: number;
                    /** @description `bytes`, or `none` for an archive that is made while it is sent. */
                    "Accept-Ranges"?: string;
                    /** @description A strong validator, made of the SHA-256 of the content. */
                    ETag?: string;
                    /** @description The SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    /** @description Which bytes these are, and of how many. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                    "*/*": Blob;
                };
            };
            /** @description Nothing has changed (`If-None-Match`). */
            304: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid: a field is missing, or the files cannot be converted as asked. */
            400: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The `X-API-Key` header is missing, or its key is not known. */
            401: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such pair or job, the job belongs to another key, or its result is no longer kept. */
            404: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The job is not finished yet, or the idempotency key stands for another request. */
            409: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The result is damaged or missing in the storage of the server, and does not come back. */
            410: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The requested range lies outside the result. */
            416: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    headDownloadResult: {
        parameters: {
            query?: {
                /** @description Which files of the result are wanted. Without it, or with `main`, those that were asked for; with `all` also what comes beside them, such as the times of the words of a transcript. */
                files?: "main" | "all";
            };
            header?: never;
            path: {
                /** @description The identifier of a job. */
                jobid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The converted file, under the media type of its format. Several come as one zip archive. What a conversion makes beside them comes only with `files=all`. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description The job behind this answer, as `/progress` and `/download` take it. */
                    "X-Job-Id"?: string;
                    /** @description How many warnings there are of the result, which `/progress` has with their reasons. Left out where there are none. */
                    "Converter-Warnings"?: number;
                    /** @description The name of the result (RFC 6266). */
                    "Content-Disposition"?: string;
                    /** @description The size in bytes. A server that makes archives while it sends them leaves it out, and so does the answer to a HEAD of an archive that nobody has downloaded yet. */
                    "Content-Length"?: number;
                    /** @description `bytes`, or `none` for an archive that is made while it is sent. */
                    "Accept-Ranges"?: string;
                    /** @description A strong validator, made of the SHA-256 of the content. */
                    ETag?: string;
                    /** @description The SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The requested part of the converted file. */
            206: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description The job behind this answer, as `/progress` and `/download` take it. */
                    "X-Job-Id"?: string;
                    /** @description How many warnings there are of the result, which `/progress` has with their reasons. Left out where there are none. */
                    "Converter-Warnings"?: number;
                    /** @description The name of the result (RFC 6266). */
                    "Content-Disposition"?: string;
                    /** @description The size in bytes. A server that makes archives while it sends them leaves it out, and so does the answer to a HEAD of an archive that nobody has downloaded yet. */
                    "Content-Length"?: number;
                    /** @description `bytes`, or `none` for an archive that is made while it is sent. */
                    "Accept-Ranges"?: string;
                    /** @description A strong validator, made of the SHA-256 of the content. */
                    ETag?: string;
                    /** @description The SHA-256 of the whole file (RFC 9530). */
                    "Repr-Digest"?: string;
                    /** @description Which bytes these are, and of how many. */
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nothing has changed (`If-None-Match`). */
            304: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid: a field is missing, or the files cannot be converted as asked. */
            400: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The `X-API-Key` header is missing, or its key is not known. */
            401: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description There is no such pair or job, the job belongs to another key, or its result is no longer kept. */
            404: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The job is not finished yet, or the idempotency key stands for another request. */
            409: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The result is damaged or missing in the storage of the server, and does not come back. */
            410: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The requested range lies outside the result. */
            416: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    deleteJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The identifier of a job. */
                jobid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job is gone. */
            204: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid: a field is missing, or the files cannot be converted as asked. */
            400: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The `X-API-Key` header is missing, or its key is not known. */
            401: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description There is no such pair or job, the job belongs to another key, or its result is no longer kept. */
            404: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The quota of the key is used up. With `Retry-After`: too many requests, try again later. */
            429: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    /** @description Seconds to wait before the request is sent again. */
                    "Retry-After"?: number;
                    /** @description The limit that the request was counted for, if there is one (draft-ietf-httpapi-ratelimit-headers-10). */
                    "RateLimit-Policy"?: string;
                    /** @description How many requests are left of it, and the seconds until it begins anew. */
                    RateLimit?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The conversion failed, or the server did. */
            500: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server is alive. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The path exists, but not with this method. */
            405: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The server takes requests. */
            200: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The path exists, but not with this method. */
            405: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description The server takes no requests now. */
            503: {
                headers: {
                    /** @description Identifies this request in the logs of the server. */
                    "X-Request-Id"?: string;
                    /** @description What this server can do beyond the hosted API, by name. Without the header, it ignores `Idempotency-Key`, `options`, `wait` and `files`. */
                    "Converter-Features"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "unavailable"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
}
