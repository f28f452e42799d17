import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Public } from '../session/session.guard.js';

/** Holds the document, made when first asked for. */
@Injectable()
export class OpenApi {
  make: () => OpenAPIObject = () => {
    throw new Error('no document');
  };
  private made: OpenAPIObject | null = null;

  get document(): OpenAPIObject {
    this.made ??= this.make();
    return this.made;
  }
}

@ApiExcludeController()
@Controller('openapi.json')
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  @Public()
  document(): OpenAPIObject {
    return this.openApi.document;
  }
}
